import ArgumentParser
import Disk
import Findings
import Glibc
import RoboflowAPI

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

      Exit codes: 0 done; \(ExitStatus.list()).
      """,
    version: "\(Generator.version) (\(BuildTarget.name))",
    subcommands: [
      RenderCommand.self, CheckCommand.self, EmailCommand.self, CompareCommand.self,
      SiteCommand.self, FetchCommand.self, ListCommand.self, AnalyzeCommand.self,
    ],
    defaultSubcommand: RenderCommand.self)

  /// Runs the command; a reader that went away early (`| head`) is no fault.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    holdClosedStreams()
    LostBytes.endProcess(
      saying: "vector-report: an input file was cut off while it was read",
      code: ExitStatus.ioError.rawValue)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let sentence = CommandSuggestion(configuration).sentence(for: arguments) {
      Console.error("vector-report: \(sentence)")
      Glibc.exit(ExitStatus.usage.rawValue)
    }
    var kind: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot()
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

  /// Keeps the numbers of closed standard streams from going to files that are opened later; writing
  /// to them fails as before.
  private static func holdClosedStreams() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 { _ = open("/dev/null", O_RDONLY) }
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
