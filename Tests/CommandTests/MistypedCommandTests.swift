import Foundation
import TestSupport
import Testing

/// What is said of a command, of an environment and of texts that are not what they should be.
@Suite struct MistypedCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(#"{"clusters": [{"id": 0, "numImages": 1}]}"#, to: "lst.json")
  }

  @Test(arguments: [
    ("chek evaluation/", "unknown command 'chek'; did you mean 'check'?"),
    ("lst", "unknown command 'lst'; did you mean 'list'?"),
    ("help rendr", "unknown command 'rendr'; did you mean 'render'?"),
    ("--verson", "unknown command '--verson'; did you mean '--version'?"),
  ])
  func isTakenForWhatItIs(_ arguments: String, _ sentence: String) throws {
    let result = try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url)
    #expect(result.code == 64)
    #expect(result.errors == "vector-report: \(sentence)\n")
  }

  @Test(arguments: [
    "lst.json -o report -q", "--version", "help check", "render lst.json -o report",
  ])
  func whatIsRightGoesThrough(_ arguments: String) throws {
    #expect(try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url).code == 0)
  }

  @Test func aTimeOfReproductionMustBeOne() throws {
    let result = try program.shell(
      "SOURCE_DATE_EPOCH=abc \"$PROGRAM\" lst.json -o report", in: folder.url)
    #expect(result.code == 64)
    #expect(result.errors.contains("SOURCE_DATE_EPOCH: expected seconds since 1970, found \"abc\""))
  }

  @Test func anEmptyTitleChoosesNone() throws {
    _ = try program.shell("\"$PROGRAM\" lst.json -o report -q --title ''", in: folder.url)
    let report = folder.url.appendingPathComponent("report/report.md")
    #expect(try String(contentsOf: report, encoding: .utf8).hasPrefix("# Model evaluation\n"))
  }

  /// What a file name holds must not act on the terminal.
  @Test func noEscapeReachesTheTerminal() throws {
    let result = try program.shell(
      "\"$PROGRAM\" lst.json -o report --intro $(printf 'a\\033[31m.md')", in: folder.url)
    #expect(result.code == 66)
    #expect(!result.errors.contains("\u{1B}"))
  }

  /// A mapped file that is cut off while it is read ends with a sentence and never with a signal.
  ///
  /// The program opens its baseline, a pipe, when it has mapped its input and not read it yet: until
  /// somebody opens the pipe for writing it waits, so that the file is cut off in that very moment.
  @Test func anInputThatIsCutOffIsTold() throws {
    let script = """
      { printf '{"clusters": [{"id": 0, "numImages": 1}], "padding": "'; head -c 20000000 /dev/zero | tr '\\0' a
        printf '"}'; } > big.json
      mkfifo earlier.json
      "$PROGRAM" check big.json --baseline earlier.json --max-weak 0 -q &
      exec 3> earlier.json
      truncate -s 4096 big.json
      printf '{"clusters": [{"id": 0, "numImages": 1}]}' >&3; exec 3>&-
      wait $!; echo $?
      """
    let result = try program.shell(script, in: folder.url)
    #expect(result.output == "74\n")
    #expect(result.errors == "vector-report: an input file was cut off while it was read\n")
  }

  @Test func opensThePageWithTheChosenBrowser() throws {
    let result = try program.shell(
      """
      printf '#!/bin/sh\\nprintf "%%s" "$1" > opened\\n' > browse; chmod +x browse
      BROWSER=./browse "$PROGRAM" lst.json -o report --open -q
      for i in 1 2 3 4 5 6 7 8 9 10; do [ -s opened ] && break; sleep 0.2; done; cat opened
      BROWSER=./none "$PROGRAM" lst.json -o report --open -q
      rm opened; BROWSER=./browse "$PROGRAM" site lst.json -o site --open -q
      for i in 1 2 3 4 5 6 7 8 9 10; do [ -s opened ] && break; sleep 0.2; done; cat opened
      """, in: folder.url)
    #expect(result.output.contains("/report/index.html"))
    #expect(result.output.hasSuffix("/site/index.html"))
    #expect(result.errors.contains("note: ./none cannot be started; open report/index.html"))
  }
}
