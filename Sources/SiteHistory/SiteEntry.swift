import Disk
package import FoundationEssentials
import JSON
import PlainText
import ReportFolder

/// One evaluation of a site: where its report is, and the numbers that lists and trends show.
package struct SiteEntry: Equatable, Sendable {
  /// Name of the report's folder below `reports/`.
  package let name: String
  /// SHA-256 of the report's manifest, by which a report is known to be the same.
  package let digest: String
  let title: String
  let verdict: String
  let project: String?
  let version: String?
  /// Model id; set where a version has several models.
  let modelID: String?
  let evaluationID: String?
  /// Time of the evaluation as the service sent it.
  let createdAt: String?
  let f1: Double?
  /// 95% interval of the F1.
  let f1Interval: ClosedRange<Double>?
  /// Which images the F1 is of: a split, or `all`.
  let f1Split: String?
  let weakClusters: Int
  let clusters: Int
  let images: Int
  let noiseImages: Int

  /// Whether the counts can be those of an evaluation; others come from a damaged file.
  var isPlausible: Bool {
    [weakClusters, clusters, images, noiseImages].allSatisfy { (0...1_000_000_000).contains($0) }
  }
  /// Path of the report's page below the site.
  package var address: String { "reports/\(name)/index.html" }
  /// Time of the evaluation, where it is a time.
  package var date: Date? { createdAt.flatMap(ISOTime.instant) }
  /// Share of the images in no cluster.
  var noiseShare: Double? { images > 0 ? Double(noiseImages) / Double(images) : nil }

  /// Whether two evaluations are of different models of one version, which are rivals and no steps of
  /// a development.
  func isRival(of other: SiteEntry) -> Bool {
    guard let version, let modelID, let otherID = other.modelID else { return false }
    return project == other.project && version == other.version && modelID != otherID
  }

  /// Oldest first; those without a time are the oldest.
  package static func isOlder(_ one: SiteEntry, _ other: SiteEntry) -> Bool {
    let early = Date.distantPast
    return (one.date ?? early, one.name) < (other.date ?? early, other.name)
  }
}

extension SiteEntry {
  /// The entry of a report; `nil` where its numbers cannot be read.
  ///
  /// - Parameters:
  ///   - document: Bytes of the report's `data/report.json`.
  ///   - manifest: Bytes of its manifest.
  package init?(document: [UInt8], manifest: [UInt8]) {
    guard let numbers = ReportNumbers(json: document) else { return nil }
    self.init(numbers, manifest: manifest)
  }

  private init(_ numbers: ReportNumbers, manifest: [UInt8]) {
    let evaluation = numbers.evaluation
    let digest = SHA256Digest(of: manifest).hexadecimal()
    let headline = numbers.headline
    self.init(
      name: SiteName.report(
        project: evaluation.project, version: evaluation.versionId, id: evaluation.evalId,
        digest: digest),
      digest: digest, title: numbers.title, verdict: numbers.verdict, project: evaluation.project,
      version: evaluation.versionId, modelID: evaluation.modelId,
      evaluationID: evaluation.evalId, createdAt: evaluation.createdAt, f1: headline?.f1Mean,
      f1Interval: headline?.interval, f1Split: headline?.images,
      weakClusters: numbers.weakClusters,
      clusters: evaluation.clusters, images: evaluation.images,
      noiseImages: evaluation.noiseImages)
  }
}
