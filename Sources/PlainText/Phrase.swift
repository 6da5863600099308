/// Turns of phrase that several sentences share.
package enum Phrase {
  /// `1 cluster`, `54 clusters`.
  package static func clusters(_ count: Int) -> ShownText { NumberText.count(count, "cluster") }

  /// `1 image`, `54 images`.
  package static func images(_ count: Int) -> ShownText { NumberText.count(count, "image") }

  /// Names in a sentence, with the rest of them as a number: `A, B and C`, `A, B, C and 4 more`.
  package static func list(_ names: [ShownText], of total: Int) -> ShownText {
    if total > names.count {
      return "\(names.joined(separator: ", ")) and \(total - names.count) more"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// How sure an adjusted p value makes us, for the middle of a sentence: `strong evidence, p 0.004`.
  package static func certainty(_ adjustedPValue: Double) -> ShownText {
    let p: ShownText = "p \(NumberText.probability(adjustedPValue))"
    return switch adjustedPValue {
    case ..<0.001: "very strong evidence, \(p)"
    case ..<0.01: "strong evidence, \(p)"
    case ...0.1: "some evidence, \(p)"
    default: p
    }
  }
}
