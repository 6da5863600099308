import ArgumentParser

@main
struct VectorReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vector-report",
    abstract: "Turns the vector analysis of a model evaluation into a report.")
}
