import Mail
import MarkdownHTML
import ModelEvaluation
import PlainText
import ReportFolder
import RoboflowFormat
import Terminal
import Testing

/// What a person gets of an error: the library's sentence with the option that helps, and a code.
@Suite struct FailureTests {
  struct Case: Sendable {
    let error: any ExplainedError
    /// What the library says, which knows no option.
    let sentence: String
    /// What the command adds before and behind.
    var before = ""
    var behind = ""
    let code: Int32
  }

  static let cases = [
    Case(
      error: EvaluationError(
        faults: [.init(file: "a.json", place: "clusters[3]", expected: "an object", found: "3")],
        total: 1),
      sentence: "a.json: clusters[3]: expected an object, found 3", code: 65),
    Case(
      error: InputError(.missing, path: "a", explanation: "no such file or folder"),
      sentence: "a: no such file or folder", code: 66),
    Case(
      error: InputError(.unreadable, path: "a", explanation: "cannot be read"),
      sentence: "a: cannot be read", code: 74),
    Case(
      error: EmailError.address(field: "to", found: "b"),
      sentence:
        "to: expected an address such as name@example.org or Name <name@example.org>, found "
        + "\"b\"", before: "--", code: 64),
    Case(
      error: EmailError.link(found: "b"),
      sentence: "link: expected an address that starts with https:// or http://, found \"b\"",
      before: "--", code: 64),
    Case(
      error: ReportWriteError.occupied(path: "a", by: "the folder is not a report"),
      sentence: "a: the folder is not a report",
      behind: "; choose another place with --output, or replace it with --force", code: 73),
    Case(
      error: ReportWriteError.tooLarge(path: "a", size: 2_000_000, limit: 1_000_000),
      sentence: "a: the report takes 2.0 MB even without pictures, more than the limit of 1.0 MB",
      behind: "; raise it with --max-size", code: 73),
    Case(
      error: ReportWriteError.failed(path: "a", reason: "the disk is full"),
      sentence: "a: writing failed: the disk is full; nothing was changed", code: 74),
    Case(
      error: MarkdownError.library("render"), sentence: "cmark_render failed",
      before: "a fault of this tool: ", code: 70),
  ]

  @Test(arguments: cases.indices) func tells(index: Int) {
    let told = Self.cases[index]
    #expect(told.error.sentences == [told.sentence])
    #expect(told.error.description == told.sentence)
    #expect(!told.sentence.contains("--"))
    let failure = Failure(told.error is EmailError ? OptionError(told.error) : told.error)
    #expect(failure?.lines == ["vector-report: " + told.before + told.sentence + told.behind])
    #expect(failure?.code == told.code)
  }

  @Test func everyCauseEndsWithACodeOfItsOwn() {
    let codes = ErrorCause.allCases.map { ExitStatus($0).rawValue }
    #expect(Set(codes).count == codes.count)
    #expect(!codes.contains(ExitStatus.ruleFailed.rawValue))
  }

  @Test func otherErrorsAreNotOurs() { #expect(Failure(CancellationError()) == nil) }
}
