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
