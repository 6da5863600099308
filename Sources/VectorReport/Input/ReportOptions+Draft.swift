import Findings
import ReportPages
import Templates

extension ReportOptions {
  /// The draft of a report with these options.
  func draft(of assessed: AssessedEvaluation) throws(IntroError) -> ReportDraft {
    try ReportDraft(
      assessed, title: title,
      intro: intro.map { ReportPages.Introduction(name: $0.name, markdown: $0.markdown) },
      templates: templates ?? TemplateSet(), form: form,
      ReportDetails(
        sourceDateEpoch: sourceDateEpoch, appURL: appURL, hasImageData: hasImageData))
  }
}
