package import Findings
package import PlainText
package import Templates

/// A finding as page, message and summary show it: a bold opening, then what it says.
package struct FindingLine: TemplateRecord {
  /// Its number, `1`.
  package let number: ShownText
  /// The opening words with a colon.
  package let lead: ShownText
  /// Number, certainty and next step.
  package let text: ShownText
  /// Id of the section that tells more; `nil` where the output has none.
  package let target: FinishedMarkdown?
  /// Address of that section in a report elsewhere; `nil` where there is none.
  package let link: ShownText?

  /// The names that templates use.
  package static let fields: [Field<Self>] = [
    Field("number", \.number), Field("lead", \.lead), Field("text", \.text),
    Field("target", \.target), Field("link", \.link),
  ]

  /// Most characters of an opening.
  private static let longestLead = 200

  /// The line of a finding.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - number: Its place in the list, from 1.
  ///   - sections: Ids of the sections that it may lead to.
  ///   - link: Address of the section in a report elsewhere.
  ///   - longest: Most characters of the text; `nil` takes all.
  package init(
    _ finding: Finding, number: Int, sections: Set<String> = [], link: ShownText? = nil,
    longest: Int? = nil
  ) {
    self.number = "\(number)"
    lead = finding.lead.shortened(to: Self.longestLead) + ":"
    text = longest.map { finding.text.shortened(to: $0) } ?? finding.text
    self.link = link
    target = finding.target.flatMap { sections.contains($0) ? FinishedMarkdown($0) : nil }
  }
}
