/// One evaluation of a model: the vector analysis and, where given, the per-image records.
///
/// Values are as the service sent them. A metric that is null, absent or not finite is `nil` in the
/// small types and `Double.nan` in the columns of ``ImageTable``; it is never 0.
public struct Evaluation: Sendable {
  /// Which evaluation this is; every field may be missing.
  public var header: Header
  /// Headline metrics of the whole evaluation; `nil` when no file gives them.
  public var summary: Summary?
  /// How the images were grouped; `nil` when the document does not say.
  public var clustering: Clustering?
  /// How embeddings were reduced before clustering; `nil` when the document does not say.
  public var preprocessing: Preprocessing?
  /// The clusters in document order, noise (id -1) included where there is any.
  public var clusters: [Cluster]
  /// Per-image records, all pages joined; `nil` when none were given.
  public var images: ImageTable?
  /// Per-image records that the service announced and that were not given: pages are missing.
  public var missingRecords: Int
  /// The threshold as a fraction 0...1 at which predictions were counted, when a file says so.
  public var confidenceThreshold: Double?
  /// The other panels of the same evaluation.
  public var panels: Panels
  /// Where the evaluation is in the service's app; `nil` when the input does not say all of it.
  public var appPlace: AppPlace?
  /// Where the evaluation and the vectors of its images are; `nil` when nobody says.
  public var vectorSource: VectorSource?

  /// Makes an evaluation from its parts.
  public init(
    header: Header = Header(), summary: Summary? = nil, clustering: Clustering? = nil,
    preprocessing: Preprocessing? = nil, clusters: [Cluster] = [], images: ImageTable? = nil,
    missingRecords: Int = 0, confidenceThreshold: Double? = nil, panels: Panels = Panels(),
    appPlace: AppPlace? = nil, vectorSource: VectorSource? = nil
  ) {
    self.header = header
    self.summary = summary
    self.clustering = clustering
    self.preprocessing = preprocessing
    self.clusters = clusters
    self.images = images
    self.missingRecords = missingRecords
    self.confidenceThreshold = confidenceThreshold
    self.panels = panels
    self.appPlace = appPlace
    self.vectorSource = vectorSource
  }
}
