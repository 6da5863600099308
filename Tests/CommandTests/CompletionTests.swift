import Foundation
import TestSupport
import Testing

/// What shells offer to complete, also for the default command and behind `help`.
@Suite struct CompletionTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("{}", to: "evaluation/vector-analysis.json")
    try folder.write("{}", to: "events.json")
  }

  private static let commands = [
    "render", "check", "email", "compare", "site", "fetch", "list", "analyze",
  ]

  private static let cases: [(words: [String], offered: [String], not: [String])] = [
    (["ev"], ["evaluation", "events.json"], ["check"]),
    (["ch"], ["check"], ["evaluation"]),
    ([""], commands + ["help", "evaluation", "events.json"], []),
    (["help", ""], commands, ["evaluation"]),
    (["help", "ch"], ["check"], ["render"]),
    (["evaluation", "--base"], ["--baseline"], ["check"]),
    (["--single-file", "ev"], ["evaluation", "events.json"], ["check"]),
    (["--baseline", "ev"], ["evaluation", "events.json"], ["check"]),
    (["render", "ev"], ["evaluation", "events.json"], ["check"]),
    (["check", "--only", "map"], ["map-results"], ["evaluation"]),
  ]

  @Test(arguments: cases.indices) func inBash(_ index: Int) throws {
    let (words, offered, not) = Self.cases[index]
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let result = try program.shell(
      """
      source <("$PROGRAM" --generate-completion-script bash)
      COMP_WORDS=(vector-report \(quoted)) COMP_CWORD=\(words.count)
      COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      _vector-report vector-report "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """, in: folder.url)
    expect(result, offered, not)
  }

  private static let fish = "/usr/bin/fish"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: fish)), arguments: 0..<5)
  func inFish(_ index: Int) throws {
    let (words, offered, not) = Self.cases[index]
    let result = try program.shell(
      """
      "$PROGRAM" --generate-completion-script=fish > script.fish
      fish --no-config -c 'source script.fish; complete -C "vector-report \(words.joined(separator: " "))"' |
        cut -f1 | sed 's,/$,,'
      """, in: folder.url)
    expect(result, offered, not)
  }

  /// Completion in zsh needs a terminal, so only the passages are looked at, and the syntax.
  @Test func inZsh() throws {
    let script = try program.run(["--generate-completion-script", "zsh"], in: folder.url).output
    #expect(script.matches(of: /_vector-report_render && ret=0/).count == 2)
    #expect(script.contains("'*:subcommands:(\(Self.commands.joined(separator: " ")))'"))
    let checked = try program.shell(
      """
      if command -v zsh > /dev/null; then "$PROGRAM" --generate-completion-script zsh | zsh -n; fi
      """, in: folder.url)
    #expect((checked.code, checked.errors) == (0, ""))
  }

  @Test func anUnknownShellIsRefused() throws {
    let result = try program.run(["--generate-completion-script", "csh"], in: folder.url)
    #expect(result.code == 64)
  }

  private func expect(_ result: BuiltProgram.Result, _ offered: [String], _ not: [String]) {
    let lines = Set(result.output.split(separator: "\n").map(String.init))
    #expect(result.errors == "")
    #expect(lines.isSuperset(of: offered), "\(result.output)")
    #expect(lines.isDisjoint(with: not), "\(result.output)")
  }
}
