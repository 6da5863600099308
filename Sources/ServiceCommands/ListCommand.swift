package import ArgumentParser
import FoundationEssentials
import Glibc
import JSON
import PlainText
import RoboflowAPI
import Terminal

/// `vector-report list`: the evaluations of a workspace.
package struct ListCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the evaluations of a Roboflow workspace, newest first.",
    discussion: """
      On a terminal a table; elsewhere lines with the evaluation id, status, project, version, \
      model and time of creation, separated by tabs.

      The service gives at most \(ListFilter.longest) evaluations of a selection, and takes only \
      one of --project, --version and --model at a time.
      """)

  @Argument(help: "Workspace. (default: RF_WORKSPACE)")
  var workspace: String?

  @Option(help: "Only evaluations of this project, by its URL slug.")
  var project: String?

  @Option(help: "Only evaluations of this version, in whichever project.")
  var version: String?

  @Option(help: "Only evaluations of this model.")
  var model: String?

  @Option(help: "Only evaluations of this status: running, done or failed.")
  var status: String?

  @Option(help: "At most so many, 1 to \(ListFilter.longest). (default: \(ListFilter.usual))")
  var limit: Int?

  @OptionGroup var connection: ConnectionOptions

  @Flag(help: "Print a JSON array on standard output, a failure as JSON on standard error.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but the evaluations and errors.")
  var quiet = false

  /// Refuses what does not go together.
  package func validate() throws {
    guard [project, version, model].compactMap(\.self).count <= 1 else {
      throw ValidationError(
        "the service takes only one of --project, --version and --model at a time")
    }
    do {
      _ = try filter()
    } catch let failure as RoboflowError {
      throw ValidationError(failure.message)
    }
  }

  /// The defaults.
  package init() {}

  /// Lists.
  package func run() async throws {
    try await ServiceFailure.reported(asJSON: json) {
      let settings = try Settings(environment: ProcessInfo.processInfo.environment)
      guard let workspace = workspace ?? settings.defaultWorkspace else {
        throw ServiceFailure.noWorkspace
      }
      let service = try connection.service(settings, workspace: workspace)
      let rows = try await service.list(workspace: workspace, filter: try filter())
      if json { try Console.output(rows.jsonText) } else { try tell(rows, workspace) }
      if try !quiet && filter().isFull(rows.count) { tellOfMore(than: rows.count) }
    }
  }

  private func filter() throws -> ListFilter {
    try ListFilter(project: project, version: version, model: model, status: status, limit: limit)
  }

  private func tell(_ rows: [EvaluationRow], _ workspace: String) throws {
    if rows.isEmpty {
      if !quiet { Console.error("no evaluations in \(ShownText(foreign: workspace))") }
      return
    }
    let table = EvaluationTable(rows: rows)
    try Console.output(isatty(STDOUT_FILENO) == 1 ? table.aligned : table.tabSeparated)
  }

  private func tellOfMore(than count: Int) {
    let longest = ListFilter.longest
    Console.error(
      "There may be more: "
        + (count < longest
          ? "--limit shows up to \(longest)." : "the service gives at most \(longest)."))
  }
}
