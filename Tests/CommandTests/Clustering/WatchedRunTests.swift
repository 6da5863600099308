import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees of a long run, and what is left when it is interrupted.
@Suite struct WatchedRunTests {
  private let folder: VectorFolder

  init() throws {
    folder = try VectorFolder()
    try folder.records(400)
    try folder.array(VectorFolder.islands(400, groups: 4))
  }

  private static let command = "analyze records.csv --embeddings e.npy -o own"

  /// Runs on a terminal of its own, which `script` of util-linux makes.
  private func onTerminal(_ line: String) throws -> BuiltProgram.Result {
    try folder.program.shell(
      "export TERM=xterm; script -qefc \"\(line)\" /dev/null </dev/null", in: folder.folder.url)
  }

  /// The time left, which a short run never shows, is `ClusteringCommandTests`' matter.
  @Test func aTerminalShowsStageAndShare() throws {
    let result = try onTerminal("'\(folder.program.path)' \(Self.command)")
    #expect(result.code == 0, "\(result.output)")
    let shown = result.output.split(separator: "\r").filter { $0.hasPrefix("\u{1B}[K") }
    #expect(shown.contains { $0.contains("laying out the map ") && $0.contains("%") })
  }

  @Test func aPipeShowsNoProgress() throws {
    let result = try folder.program.shell("\"$PROGRAM\" \(Self.command)", in: folder.folder.url)
    #expect(result.code == 0 && !result.errors.contains("\u{1B}"))
    #expect(!result.errors.contains("laying out"))
    let quiet = try folder.program.shell("\"$PROGRAM\" \(Self.command) -q", in: folder.folder.url)
    #expect(quiet.code == 0 && quiet.errors == "")
  }

  /// Interrupts a run on a terminal while it lays out the map.
  private func interrupted(by action: String) throws -> BuiltProgram.Result {
    try folder.program.shell(
      """
      place=$(mktemp -d); mkfifo $place/keys
      echo "echo \\$\\$ >$place/pid; exec '$PROGRAM' \(Self.command)" >$place/line
      TERM=xterm script -qefc "sh $place/line" /dev/null <$place/keys >$place/out &
      exec 3>$place/keys
      until grep -q "laying out" $place/out; do sleep 0.02; done
      \(action)
      wait $!; code=$?; cat $place/out; rm -r $place; exit $code
      """, in: folder.folder.url)
  }

  @Test(arguments: [
    "printf '\\003' >&3", "kill -INT $(cat $place/pid)", "kill -TERM $(cat $place/pid)",
    "kill -HUP $(cat $place/pid)",
  ])
  func aSignalLeavesNothingHalf(_ action: String) throws {
    let before = try folder.names
    let result = try interrupted(by: action)
    #expect(try folder.names == before, "\(result.output)")
    #expect(result.code > 128, "\(result.output)")
    #expect(result.output.contains("interrupted; nothing was written"), "\(result.output)")
  }
}
