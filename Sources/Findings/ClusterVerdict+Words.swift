package import Assessment
package import ModelEvaluation
package import PlainText

extension ClusterVerdict {
  /// The verdict in a table cell.
  package var words: ShownText {
    switch self {
    case .weak: "weak"
    case .strong: "strong"
    case .notDistinguishable: "no clear difference"
    case .tooFewImages: "too few images to tell"
    case .unmeasured: "no F1"
    case .noise: "not a cluster"
    }
  }
}

extension ClusterAssessment {
  /// The verdict in a table cell, with the images that named it where those are not the judged ones.
  package var verdictWords: ShownText {
    named.map { "\(verdict.words) on \($0.set.inFewWords)" } ?? verdict.words
  }
}
