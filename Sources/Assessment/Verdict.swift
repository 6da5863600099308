package import ClusterStatistics

/// What the data let us say of a cluster.
public enum Verdict: String, Sendable, CaseIterable {
  /// Worse than the rest, with evidence.
  case weak
  /// Better than the rest, with evidence.
  case strong
  /// Enough images, no difference that could not be chance.
  case notDistinguishable
  /// Too few images to tell.
  case tooFewImages
  /// No image has an F1.
  case unmeasured
  /// The unclustered images; never ranked.
  case noise
}

extension Verdict {
  /// The verdict on a cluster that was judged.
  package init(_ verdict: ClusterVerdict) {
    switch verdict {
    case .weak: self = .weak
    case .strong: self = .strong
    case .notDistinguishable: self = .notDistinguishable
    case .tooFewImages: self = .tooFewImages
    case .unmeasured: self = .unmeasured
    }
  }
}
