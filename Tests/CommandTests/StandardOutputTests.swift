import Foundation
import TestSupport
import Testing

/// `-` is standard output; a full or closed one is a fault, a reader that went away is none.
@Suite(.serialized) struct StandardOutputTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(#"{"clusters": [{"id": 0, "numImages": 1}]}"#, to: "a.json")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test(
    arguments: [
      ("a.json --single-file -o -", "<!doctype html>"),
      ("a.json --summary - -o report", "### "),
      ("email a.json -o - -q", "Subject:"),
      ("check a.json --min-f1 0.5 --junit -", "<?xml"),
      ("check a.json --min-f1 0.5 --metrics -", "# "),
    ])
  func holdsTheTextAlone(_ arguments: String, _ start: String) throws {
    let result = try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url)
    #expect(result.output.contains(start))
    #expect(result.output.prefix(200).lowercased().contains(start.lowercased()))
    #expect(!result.output.contains(" s\n"))
    #expect(try !names().contains("-"))
  }

  @Test(arguments: [
    "a.json", "a.json --single-file -o -", "a.json --summary -", "email a.json -o -",
    "check a.json --min-f1 0.5 --json", "check a.json --min-f1 0.5 --junit -",
    "check a.json --min-f1 0.5", "site a.json",
  ])
  func thatIsFullOrClosedIsAFault(_ arguments: String) throws {
    for (place, reason) in [
      ("/dev/full", "No space left on device"), ("&-", "Bad file descriptor"),
    ] {
      let result = try program.shell("\"$PROGRAM\" \(arguments) >\(place)", in: folder.url)
      #expect(result.code == 74)
      #expect(
        result.errors.contains("vector-report: standard output: writing failed: \(reason)"),
        "\(result.errors)")
    }
  }

  @Test(arguments: [
    "a.json --single-file -o - -q", "email a.json -o - -q", "a.json --summary - -q",
  ])
  func thatNobodyReadsEndsQuietly(_ arguments: String) throws {
    let result = try program.shell(
      "(sleep 0.2; exec \"$PROGRAM\" \(arguments); ) 2>errors | true; echo ${PIPESTATUS[0]}; cat errors",
      in: folder.url)
    #expect(result.output.hasPrefix("0\n"))
    #expect(!result.output.contains("fault"))
  }

  @Test(arguments: [
    "a.json -o -", "a.json --single-file -o - --summary -",
    "check a.json --min-f1 0.5 --json --junit -", "check a.json --min-f1 0.5 --junit - --metrics -",
  ])
  func takesOneTextOnly(_ arguments: String) throws {
    let result = try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url)
    #expect((result.code, result.output) == (64, ""))
  }
}
