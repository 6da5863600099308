import Foundation
import TestSupport
import Testing

/// Help as it is written, on a terminal of 80 columns.
@Suite struct HelpTests {
  private static let commands = ["render", "check", "email", "site", "fetch", "list", "analyze"]

  private func help(_ command: String) throws -> String {
    try BuiltProgram("vector-report").run(["help", command], in: repositoryRoot).output
  }

  /// What is set out in lines, such as an example, is not wrapped: the rest of a line that was would
  /// stand at the margin, right below it.
  @Test(arguments: commands) func examplesKeepTheirLines(_ command: String) throws {
    let overview = try help(command).components(separatedBy: "\nUSAGE:")[0]
    let lines = overview.components(separatedBy: "\n")
    #expect(lines.count > 4)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  ") {
      #expect(next.isEmpty || next.hasPrefix("  "), "\(line)\n\(next)")
    }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: commands) func everyCommandCanBeQuiet(_ command: String) throws {
    #expect(try help(command).contains("-q, --quiet"))
  }
}
