import Findings
import ModelEvaluation
import PlainText
import Templates

/// "Recommendations of the service": its words, marked as such.
struct RecommendationsSection: TemplateRecord {
  let sentence: ShownText
  let items: [Item]

  static let fields: [Field<Self>] = [Field("sentence", \.sentence), Field("items", \.items)]

  /// One suggestion.
  struct Item: TemplateRecord {
    let number: ShownText
    let lead: ShownText
    let text: ShownText
    let facts: ShownText

    static let fields: [Field<Self>] = [
      Field("number", \.number), Field("lead", \.lead), Field("text", \.text),
      Field("facts", \.facts),
    ]
  }
}

extension RecommendationsSection {
  private static let mostItems = 30
  private static let mostDetails = 12
  private static let longest = 600

  init(_ panel: Recommendations) {
    self.init(
      sentence: Self.sentence(panel),
      items: panel.items.prefix(Self.mostItems).enumerated().map { Self.item($1, $0 + 1) })
  }

  private static func sentence(_ panel: Recommendations) -> ShownText {
    guard panel.isGenerated else {
      return "The service has not made recommendations for this evaluation."
    }
    let time: ShownText? = panel.generatedAt.map { ", made \(ShownText(time: $0))" }
    let split: ShownText? = panel.split.map { " on \(PanelText.split($0))" }
    let threshold: ShownText? = panel.confidenceThreshold.map {
      " at a confidence of \(PanelText.threshold($0))"
    }
    let basis = [time, split, threshold].compactMap(\.self).joined()
    guard !panel.items.isEmpty else { return "The service has nothing to recommend." }
    let left = panel.items.count - mostItems
    return
      "The service’s own suggestions\(basis). The wording is the service’s; this report has "
      + "not checked it."
      + (left > 0 ? " \(NumberText.count(left)) more are left out." : "")
  }

  private static func item(_ item: Recommendations.Item, _ number: Int) -> Item {
    let details = item.details.prefix(mostDetails)
    let prose = details.filter(isProse).map { ShownText(foreign: $0.text, to: longest) }
    var facts: [ShownText] = details.filter { !isProse($0) }.map {
      "\(words($0.name)) \(foreign: $0.text)"
    }
    if item.title != nil, let type = item.type { facts.insert(words(type), at: 0) }
    let lead = item.title.map { ShownText(foreign: $0, to: 120) } ?? item.type.map(words)
    return Item(
      number: "\(number)", lead: lead ?? "Suggestion",
      text: prose.joined(separator: " "), facts: facts.joined(separator: ", "))
  }

  /// Whether a detail reads as a sentence rather than as a value.
  private static func isProse(_ detail: Recommendations.Detail) -> Bool {
    detail.name.isEmpty || detail.text.count > 40 || detail.text.hasSuffix(".")
  }

  /// `missed_detection` as `missed detection`, `className` as `class`.
  private static func words(_ name: String) -> ShownText {
    let plain = name == "className" ? "class" : name
    return ShownText(foreign: plain.replacing("_", with: " "), to: 60)
  }
}
