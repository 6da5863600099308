/// How far two rows are apart.
public enum Metric: String, CaseIterable, Sendable {
  /// The straight distance.
  case euclidean
  /// 1 minus the cosine of the angle: 0 for the same direction, 1 at right angles, 2 for opposites.
  ///
  /// A row of zeros has distance 0 to its likes and 1 to every other row, as in umap-learn.
  case cosine
}
