package import Assessment
import ClusterStatistics
package import PlainText

/// What the estimate that puts clusters in order is, in words.
package enum EstimateText {
  /// A phrase that stands after "the estimate is".
  package static func meaning(_ assessment: Assessment) -> ShownText {
    "\(source(assessment)) corrected for how few images a cluster has, toward the mean of all clusters"
  }

  /// Which mean is drawn: errors tell more of it than the F1 of each image, where images are known.
  package static func source(_ assessment: Assessment) -> ShownText {
    assessment.units == nil ? "the mean" : "the mean that a cluster’s errors suggest,"
  }
}
