package import ModelEvaluation
package import PlainText

extension LabelErrors.Kind {
  /// What seems to be wrong, for a table.
  package var words: ShownText {
    switch self {
    case .overlooked: "not labelled"
    case .badlyPlaced: "badly placed"
    case .swapped: "wrong class"
    }
  }
}

extension LabelErrors {
  /// `3 not labelled, 1 badly placed`, of the listed candidates.
  package var kindsInWords: ShownText {
    let parts = Kind.allCases.compactMap { kind -> ShownText? in
      let count = candidates.count { $0.kind == kind }
      return count == 0 ? nil : "\(NumberText.count(count)) \(kind.words)"
    }
    return parts.joined(separator: ", ")
  }

  /// How many labels the detections contradict, and in what.
  package var sentence: ShownText {
    let all: ShownText = labels.map { " of \(NumberText.count($0))" } ?? ""
    let verb: ShownText = total == 1 ? "seems" : "seem"
    let noun: ShownText = (labels ?? total) == 1 ? "label" : "labels"
    let listed: ShownText =
      total == candidates.count ? "" : " among the \(NumberText.count(candidates.count)) surest"
    return "\(NumberText.count(total))\(all) \(noun) \(verb) to be wrong or absent"
      + " (\(kindsInWords)\(listed)): very sure detections say otherwise."
  }
}
