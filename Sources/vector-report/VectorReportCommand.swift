import ArgumentParser

@main
struct VectorReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vector-report",
    abstract: "Turns the vector analysis of a model evaluation into a report.",
    subcommands: [FetchCommand.self, ListCommand.self])
}
