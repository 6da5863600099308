/// What the data let us say of a cluster.
public enum ClusterVerdict: String, Sendable, CaseIterable {
  /// Worse than all other images, with evidence.
  case weak
  /// Better than all other images, with evidence.
  case strong
  /// Enough images, and no difference that could not be chance; or nothing to compare with.
  case notDistinguishable
  /// Fewer measured images than a judgement needs.
  case tooFewImages
  /// No image has a score.
  case unmeasured
  /// The images of no cluster; never judged.
  case noise
}
