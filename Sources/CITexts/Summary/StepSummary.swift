import Assessment
public import Findings
public import ModelEvaluation
import PlainText
public import Templates

/// The report as Markdown for the summary page of a CI job or a comment on a pull request.
///
/// Hosts drop pictures and cut or refuse what is too long, so bars are characters, and whole sections
/// go in a fixed order until the text fits.
public struct StepSummary {
  let title: ShownText
  let assessed: AssessedEvaluation
  let notes: [Note]

  /// The summary of an evaluation.
  ///
  /// - Parameters:
  ///   - assessed: The evaluation, with baseline and rules where there are some.
  ///   - title: Title; `nil` makes one from project and version.
  ///   - notes: What the report says of its data; `nil` takes the evaluation's own.
  public init(_ assessed: AssessedEvaluation, title: String? = nil, notes: [Note]? = nil) {
    self.assessed = assessed
    self.title = ReportTitle.text(assessed.evaluation.header, chosen: title)
    self.notes = notes ?? assessed.notes
  }

  /// Most bytes of a summary: a comment on GitHub holds 65,536 characters, a job's summary 1 MiB, and
  /// a text that is too long is lost whole.
  static let mostBytes = 60_000

  /// What can be left out, the first to go first.
  enum Section: String, CaseIterable {
    case allClusters = "all clusters"
    case notes = "notes on the data"
    case facts = "facts of the evaluation"
    case scores = "scores by split"
    case clustersOfNote = "clusters to look at"
    case rules = "sentences of the rules"
    case laterFindings = "findings after the third"
  }

  /// The templates that a summary is made with.
  package static let pages: [any TemplatePage.Type] = [StepSummaryContent.self]

  /// The Markdown, made with the bundled template or one of the user's own.
  public func text(templates: TemplateSet = TemplateSet()) -> String { markdown(templates) }

  /// The Markdown, at most `mostBytes` long as far as leaving sections out can make it so.
  func markdown(_ templates: TemplateSet, mostBytes: Int = mostBytes) -> String {
    var left = leftFromStart(mostBytes)
    var text = render(templates, without: left)
    while text.utf8.count > mostBytes, left.count < Section.allCases.count {
      left.append(Section.allCases[left.count])
      text = render(templates, without: left)
    }
    return text
  }

  /// A row has at least 60 bytes, so that a table of very many need not be made to be thrown away.
  private func leftFromStart(_ mostBytes: Int) -> [Section] {
    assessed.assessment.rows.count * 60 > mostBytes ? [.allClusters] : []
  }

  private func render(_ templates: TemplateSet, without left: [Section]) -> String {
    templates.render(StepSummaryContext(summary: self, left: left).content)
  }
}
