import AnalyzeCommands
import ArgumentParser
import CheckCommands
import CompareCommands
import Glibc
import ReportCommands
import ServiceCommands
import SiteCommands
import Terminal

@main
struct VectorReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vector-report",
    abstract: "Turns the vector analysis of a model evaluation into a report.",
    discussion: """
      An evaluation is a vector-analysis.json, or a folder that holds one beside the other panels \
      of the evaluation (image-predictions.json, evaluation.json, ...), as the Roboflow API sends \
      them. The report is a folder that opens from disk, from a CI artifact and from any static \
      host.

      Completions: --generate-completion-script with bash, zsh or fish prints them.

      Exit codes: 0 done; \(ExitStatus.list()).
      """,
    version: ProgramVersion.text,
    subcommands: [
      RenderCommand.self, CheckCommand.self, EmailCommand.self, CompareCommand.self,
      SiteCommand.self, FetchCommand.self, ListCommand.self, AnalyzeCommand.self,
    ],
    defaultSubcommand: RenderCommand.self)

  /// Runs the command.
  static func main() async {
    ProcessStart.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let sentence = CommandSuggestion(configuration).sentence(for: arguments) {
      Console.error("vector-report: \(sentence)")
      Glibc.exit(ExitStatus.usage.rawValue)
    }
    if let shell = CompletionScript.shell(in: arguments),
      let script = CompletionScript(Self.self, for: shell)
    {
      complete(with: script)
    }
    var kind: any ParsableCommand.Type = Self.self
    do {
      var command = try parsed(arguments)
      kind = type(of: command)
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch {
      fail(with: error, of: kind)
    }
  }

  /// What a command line asks for.
  ///
  /// A command that is named is parsed alone: by way of the root the parser reads that command's options
  /// four times. What it refuses, and the command's help, goes by way of the root, whose messages name the
  /// whole command.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let kind = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first && $0.configuration.subcommands.isEmpty
    }
    if let kind, let command = try? kind.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == kind
    {
      return command
    }
    return try parseAsRoot()
  }

  private static func complete(with script: CompletionScript) -> Never {
    do { try Console.output(script.text) } catch { fail(with: error, of: Self.self) }
    Glibc.exit(0)
  }

  /// - Parameter kind: The command that failed, whose usage belongs to an error of usage.
  private static func fail(with error: any Error, of kind: any ParsableCommand.Type) -> Never {
    guard let failure = Failure(error) else {
      // What the argument parser does not know either is a fault of ours.
      let isUnknown = !(error is ExitCode) && exitCode(for: error) == .failure
      guard isUnknown else { kind.exit(withError: error) }
      Console.error("vector-report: a fault of this tool: \(error)")
      Glibc.exit(ExitStatus.internalFault.rawValue)
    }
    for line in failure.lines { Console.error(line) }
    Glibc.exit(failure.code)
  }
}
