import Foundation
import Glibc
import TestSupport
import Testing

/// However a run ends, the report is whole and nothing is left beside it for longer than a run.
@Suite(.serialized) struct InterruptedWritingTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  /// Starts a run and sends a signal as soon as something is being written beside the target.
  private func renderAndSend(_ signal: Int32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = ["render", Self.example.path, "-q"]
    process.currentDirectoryURL = folder.url
    try process.run()
    while process.isRunning {
      if try names().contains(where: { $0.hasPrefix(".report.partial") }) {
        kill(process.processIdentifier, signal)
        break
      }
      usleep(500)
    }
    process.waitUntilExit()
  }

  private func isWhole() throws -> Bool {
    let summary = try program.run(["site", "report", "-o", "site", "-q"], in: folder.url)
    return summary.code == 0 && summary.errors == ""
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalLeavesNothingHalf(_ signal: Int32) throws
  {
    for _ in 0..<3 {
      try renderAndSend(signal)
      #expect(try names() == ["report"])
    }
    #expect(try isWhole())
  }

  @Test func theRunAfterAKilledOneCleansUp() throws {
    for _ in 0..<3 { try renderAndSend(SIGKILL) }
    #expect(try program.run(["render", Self.example.path, "-q"], in: folder.url).code == 0)
    #expect(try names() == ["report"])
    #expect(try isWhole())
  }

  @Test func aPipeIsWrittenToAndStaysOne() throws {
    let result = try program.shell(
      "mkfifo page; cat page > got & \"$PROGRAM\" '\(Self.example.path)' --single-file -o page -q "
        + "&& wait && test -p page && grep -c '</html>' got",
      in: folder.url)
    #expect((result.code, result.output) == (0, "1\n"))
  }
}
