import Findings
import ModelEvaluation
import PlainText
import Templates

/// "Recommendations of the service": its words, marked as such.
struct RecommendationsSection {
  private let panel: Recommendations

  init(_ panel: Recommendations) { self.panel = panel }

  private static let mostItems = 30
  private static let mostDetails = 12
  private static let longest = 600

  /// The section as a template takes it.
  var value: TemplateValue {
    .record([
      "sentence": .text(sentence),
      "items": .list(panel.items.prefix(Self.mostItems).enumerated().map { item($1, $0 + 1) }),
    ])
  }

  static let shape: TemplateShape = .record([
    "sentence": .text(.plain),
    "items": .list(
      .record([
        "number": .text(.plain), "lead": .text(.plain), "text": .text(.plain),
        "facts": .text(.plain),
      ])),
  ])

  private var sentence: String {
    guard panel.isGenerated else {
      return "The service has not made recommendations for this evaluation."
    }
    let time = panel.generatedAt.map { ", made \(DisplayText.time(DisplayText.short($0, to: 40)))" }
    let split = panel.split.map { " on \(PanelText.split($0))" }
    let threshold = panel.confidenceThreshold.map {
      " at a confidence of \(PanelText.threshold($0))"
    }
    let basis = [time, split, threshold].compactMap(\.self).joined()
    guard !panel.items.isEmpty else { return "The service has nothing to recommend." }
    let left = panel.items.count - Self.mostItems
    return
      "The service’s own suggestions\(basis). The wording is the service’s; this report has "
      + "not checked it."
      + (left > 0 ? " \(NumberText.count(left)) more are left out." : "")
  }

  private func item(_ item: Recommendations.Item, _ number: Int) -> TemplateValue {
    let details = item.details.prefix(Self.mostDetails)
    let prose = details.filter(Self.isProse).map { DisplayText.short($0.text, to: Self.longest) }
    var facts = details.filter { !Self.isProse($0) }.map {
      "\(Self.words($0.name)): \(DisplayText.short($0.text))"
    }
    if item.title != nil, let type = item.type { facts.insert("type: \(Self.words(type))", at: 0) }
    let lead = item.title ?? item.type.map(Self.words) ?? "Suggestion"
    return .record([
      "number": .text(String(number)),
      "lead": .text(DisplayText.short(lead, to: 120)),
      "text": .text(prose.joined(separator: " ")),
      "facts": .text(facts.joined(separator: ", ")),
    ])
  }

  /// Whether a detail reads as a sentence rather than as a value.
  private static func isProse(_ detail: Recommendations.Detail) -> Bool {
    detail.name.isEmpty || detail.text.count > 40 || detail.text.hasSuffix(".")
  }

  /// `missed_detection` as `missed detection`.
  private static func words(_ name: String) -> String {
    DisplayText.short(name.replacing("_", with: " "), to: 60)
  }
}
