package import ClusterStatistics
package import ModelEvaluation

/// Scores of a set of images, kept so that two disjoint sets can be merged exactly.
public struct ScoreSummary: Sendable, Equatable {
  /// Number of images.
  public private(set) var images = 0
  /// Per-image F1 of the images that have one; `nil` when none has, or when the spread is unknown.
  package private(set) var sample: Sample?
  /// Correct, false and missed objects, summed over the images that carry counts.
  package private(set) var objects = ObjectCounts()
  private var f1 = MeanOfPresent()
  private var least = Double.infinity
  private var greatest = -Double.infinity
  private var precision = MeanOfPresent()
  private var recall = MeanOfPresent()

  /// The scores of no image.
  package init() {}

  /// Number of images that have an F1.
  public var measured: Int { f1.count }
  /// Mean of per-image F1; `nil` when no image has one.
  public var f1Mean: Double? { sample?.mean ?? f1.value }
  /// Population standard deviation (ddof 0) of per-image F1.
  public var f1Std: Double? { sample?.populationStandardDeviation }
  /// Least per-image F1.
  public var f1Min: Double? { least.isFinite ? least : nil }
  /// Greatest per-image F1.
  public var f1Max: Double? { greatest.isFinite ? greatest : nil }
  /// F1 of all objects together; `nil` where no image carries counts.
  public var pooledF1: Double? { objects.detections.f1 }
  /// Mean of per-image precision.
  public var precisionMean: Double? { precision.value }
  /// Mean of per-image recall.
  public var recallMean: Double? { recall.value }

  /// What is known of a cluster's metrics.
  package var metrics: Cluster.Metrics {
    Cluster.Metrics(
      f1Mean: f1Mean, f1Std: f1Std, f1Min: f1Min, f1Max: f1Max, precisionMean: precisionMean,
      recallMean: recallMean)
  }
}

extension ScoreSummary {
  /// Adds the image at a row.
  package mutating func add(_ row: Int, of table: ImageTable) {
    images += 1
    add(f1: table.f1s[row])
    precision.add(table.precisions[row])
    recall.add(table.recalls[row])
    objects.add(row, of: table)
  }

  private mutating func add(f1: Double) {
    guard let one = Sample(count: 1, mean: f1, populationStandardDeviation: nil) else { return }
    self.f1.add(f1)
    sample = sample.map { $0.merging(one) } ?? one
    least = Swift.min(least, f1)
    greatest = Swift.max(greatest, f1)
  }

  /// Takes the scores of other images in.
  package mutating func merge(_ other: ScoreSummary) {
    images += other.images
    let isSpreadKnown = !hasUnknownSpread && !other.hasUnknownSpread
    sample = isSpreadKnown ? Sample.merging([sample, other.sample]) : nil
    f1.merge(other.f1)
    objects.merge(other.objects)
    precision.merge(other.precision)
    recall.merge(other.recall)
    least = Swift.min(least, other.least)
    greatest = Swift.max(greatest, other.greatest)
  }

  /// Whether there is a mean of F1 and no way to say how sure it is.
  package var hasUnknownSpread: Bool { measured > 0 && sample == nil }

  /// The scores that the service computed for a cluster over all its images.
  package init(aggregatesOf cluster: Cluster) {
    images = cluster.numImages
    let metrics = cluster.metrics
    if let f1Mean = metrics.f1Mean {
      sample = Sample(
        count: images, mean: f1Mean, populationStandardDeviation: metrics.f1Std)
      f1 = MeanOfPresent(mean: f1Mean, count: images)
    }
    least = metrics.f1Min ?? .infinity
    greatest = metrics.f1Max ?? -.infinity
    precision = MeanOfPresent(mean: metrics.precisionMean, count: images)
    recall = MeanOfPresent(mean: metrics.recallMean, count: images)
  }
}

/// A mean over the values that are there.
private struct MeanOfPresent: Sendable, Equatable {
  private(set) var count = 0
  private var sum = 0.0
  /// The mean as it was given, as long as it is the only part.
  private var given: Double?

  init() {}

  init(mean: Double?, count: Int) {
    guard let mean, count > 0 else { return }
    given = mean
    sum = mean * Double(count)
    self.count = count
  }

  var value: Double? { count > 0 ? given ?? sum / Double(count) : nil }

  mutating func add(_ value: Double) {
    guard !value.isNaN else { return }
    given = count == 0 ? value : nil
    sum += value
    count += 1
  }

  mutating func merge(_ other: MeanOfPresent) {
    guard other.count > 0 else { return }
    given = count == 0 ? other.given : nil
    sum += other.sum
    count += other.count
  }
}
