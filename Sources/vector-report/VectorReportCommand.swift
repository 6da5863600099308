import ArgumentParser
import Glibc

@main
struct VectorReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vector-report",
    abstract: "Turns the vector analysis of a model evaluation into a report.",
    subcommands: [FetchCommand.self, ListCommand.self])

  /// Runs the command; a reader that went away early (`| head`) is no fault.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    await main(nil)
  }
}
