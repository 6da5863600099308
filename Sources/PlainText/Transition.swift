/// The same as `String`, for callers that do not yet show ``ShownText``.
extension NumberText {
  package static func score(_ value: Double?) -> String { (score(value) as ShownText).string }
  package static func decimal(_ value: Double) -> String { (decimal(value) as ShownText).string }
  package static func count(_ value: Int) -> String { (count(value) as ShownText).string }
  package static func count(_ value: Int, _ noun: String) -> String {
    (count(value, ShownText(checked: noun)) as ShownText).string
  }
  package static func percentage(_ share: Double?) -> String {
    (percentage(share) as ShownText).string
  }
  package static func percentage(_ part: Int, of whole: Int) -> String {
    (percentage(part, of: whole) as ShownText).string
  }
  package static func interval(_ lower: Double?, _ upper: Double?) -> String {
    (interval(lower, upper) as ShownText).string
  }
  package static func interval(_ range: ClosedRange<Double>?) -> String {
    (interval(range) as ShownText).string
  }
  package static func fixed(_ value: Double, decimals: Int) -> String {
    (fixed(value, decimals: decimals) as ShownText).string
  }
  package static func difference(_ value: Double) -> String {
    (difference(value) as ShownText).string
  }
  package static func differences(_ range: ClosedRange<Double>?) -> String {
    (differences(range) as ShownText).string
  }
  package static func probability(_ value: Double) -> String {
    (probability(value) as ShownText).string
  }
  package static func size(_ bytes: Int) -> String { (size(bytes) as ShownText).string }
}

extension DecimalText {
  package static func text(_ value: Double, decimals: Int) -> String {
    (text(value, decimals: decimals) as ShownText).string
  }
  package static func grouped(_ count: Int) -> String { (grouped(count) as ShownText).string }
}

extension CountText {
  package static func short(_ count: Int) -> String { (short(count) as ShownText).string }
}

extension Phrase {
  package static func clusters(_ count: Int) -> String { (clusters(count) as ShownText).string }
  package static func images(_ count: Int) -> String { (images(count) as ShownText).string }
  package static func list(_ names: [String], of total: Int) -> String {
    list(names.map { ShownText(checked: $0) }, of: total).string
  }
  package static func certainty(_ adjustedPValue: Double) -> String {
    (certainty(adjustedPValue) as ShownText).string
  }
}
