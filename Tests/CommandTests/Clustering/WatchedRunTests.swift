import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees of a long run, and what is left when it is interrupted.
@Suite struct WatchedRunTests {
  private let folder: VectorFolder

  init() throws {
    folder = try VectorFolder()
    try folder.records(4000)
    try folder.array(VectorFolder.islands(4000, groups: 30))
  }

  private static let command = "analyze records.csv --embeddings e.npy -o own"

  /// Runs on a terminal of its own, which `script` of util-linux makes.
  private func onTerminal(_ line: String) throws -> BuiltProgram.Result {
    try folder.program.shell(
      "export TERM=xterm; script -qefc \"\(line)\" /dev/null </dev/null", in: folder.folder.url)
  }

  @Test func aTerminalShowsStageShareAndTimeLeft() throws {
    let result = try onTerminal("'\(folder.program.path)' \(Self.command)")
    #expect(result.code == 0, "\(result.output)")
    let shown = result.output.split(separator: "\r").filter { $0.hasPrefix("\u{1B}[K") }
    #expect(shown.contains { $0.contains("laying out the map ") && $0.contains("%") })
    #expect(shown.contains { $0.contains("%, about ") && $0.hasSuffix(" left") }, "\(shown)")
  }

  @Test func aPipeShowsNoProgress() throws {
    let result = try folder.program.shell("\"$PROGRAM\" \(Self.command)", in: folder.folder.url)
    #expect(result.code == 0 && !result.errors.contains("\u{1B}"))
    #expect(!result.errors.contains("laying out"))
    let quiet = try folder.program.shell("\"$PROGRAM\" \(Self.command) -q", in: folder.folder.url)
    #expect(quiet.code == 0 && quiet.errors == "")
  }

  @Test func controlCLeavesNothingHalf() throws {
    let before = try folder.names
    let result = try folder.program.shell(
      "(sleep 0.7; printf '\\003') | TERM=xterm script -qefc \"\"$PROGRAM\" \(Self.command)\" /dev/null",
      in: folder.folder.url)
    #expect(try folder.names == before, "\(result.output)")
    #expect(result.code == 128 + 2, "\(result.output)")
    #expect(result.output.contains("interrupted; nothing was written"), "\(result.output)")
  }

  @Test(arguments: ["TERM", "HUP"]) func aSignalLeavesNothingHalf(_ signal: String) throws {
    let before = try folder.names
    let result = try onTerminal(
      "'\(folder.program.path)' \(Self.command) & child=$!; sleep 0.7; kill -\(signal) $child;"
        + " wait $child; echo code $?")
    #expect(try folder.names == before, "\(result.output)")
    #expect(!result.output.contains("code 0"), "\(result.output)")
    #expect(result.output.contains("interrupted; nothing was written"), "\(result.output)")
  }
}
