import Findings
import MarkdownHTML
import PlainText
import Templates

/// What the template of the HTML page shows.
struct PageContent: TemplatePage {
  let title: ShownText
  let policy: ShownText?
  let style: FinishedHTML?
  let script: FinishedHTML?
  let contents: [Link]
  let body: FinishedHTML

  static let template = "page.html.mustache"

  static let fields: [Field<Self>] = [
    Field("title", \.title), Field("generator") { _ in Generator.nameAndVersion },
    Field("policy", \.policy), Field("style", \.style), Field("script", \.script),
    Field("contents", \.contents),
    Field("body", \.body),
  ]

  /// A section that the table of contents leads to.
  struct Link: TemplateRecord {
    let id: ShownText
    let text: ShownText

    static let fields: [Field<Self>] = [Field("id", \.id), Field("text", \.text)]
  }
}

extension PageContent.Link {
  init(_ heading: HTMLFragment.Heading) {
    self.init(
      id: ShownText(address: heading.id), text: ShownText(foreign: heading.text, to: 300))
  }
}
