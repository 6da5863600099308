import DocumentReading
import ModelEvaluation

/// All documents of an evaluation, decoded one by one and joined.
struct EvaluationDocuments {
  /// The evaluation that they make together.
  let evaluation: Evaluation
  /// The vector analysis with its name.
  let analysis: (file: String, document: VectorAnalysisDocument)
  /// The pages in canonical order, their tables taken out.
  let pages: [ImagePredictionsDocument]
  /// How the pages were joined.
  let images: JoinedImages
  /// How the headers were joined.
  let header: JoinedHeader
  /// The other panels.
  let panels: PanelDocuments

  /// Decodes and joins all documents.
  init(
    _ input: EvaluationInput, by work: DecodingWork = DecodingWork()
  ) throws(EvaluationError) {
    var faults = FaultCollector()
    var analysis = VectorAnalysisDocument(input.vectorAnalysis, faults: &faults)
    let evaluation = input.evaluation.map { EvaluationDocument($0, faults: &faults) }
    images = JoinedImages(
      input.imagePredictions, by: work, splitNames: input.splitNames, faults: &faults)
    pages = images.documents
    panels = PanelDocuments(input.panels)
    try faults.check()
    for index in analysis.clusters.indices {
      analysis.clusters[index].renameSplits(input.splitNames)
    }
    var headers = [(input.vectorAnalysis.name, analysis.header)]
    if let file = input.evaluation, let evaluation {
      headers.append((file.name, evaluation.header))
    }
    headers += pages.map { ($0.file, $0.header) } + panels.headers
    header = JoinedHeader(headers)
    self.analysis = (input.vectorAnalysis.name, analysis)
    self.evaluation = Evaluation(
      header: header.header, summary: evaluation?.summary, clustering: analysis.clustering,
      preprocessing: analysis.preprocessing, clusters: analysis.clusters,
      images: Self.table(images, clusters: analysis.clusters, panels.panels.boxes),
      missingRecords: Self.missingRecords(pages, images),
      confidenceThreshold: pages.lazy.compactMap(\.confidenceThreshold).first,
      panels: panels.panels,
      appPlace: AppPlace(
        workspace: input.workspace, project: header.projectSlug,
        version: header.header.versionID),
      vectorSource: VectorSource(input, panels.panels.vectors, header.header))
  }

  /// The records; `nil` without any, so that the aggregates of the clusters are used.
  private static func table(
    _ images: JoinedImages, clusters: [Cluster], _ boxes: PictureBoxes?
  ) -> ImageTable? {
    let isWithoutRecords =
      images.pages.isEmpty || images.table.count == 0 && clusters.contains { $0.numImages > 0 }
    if isWithoutRecords { return nil }
    var table = images.table
    if let boxes { table.takeTags(of: boxes) }
    return table
  }

  /// How many records were announced and not given; 0 where only some splits were asked for.
  private static func missingRecords(
    _ pages: [ImagePredictionsDocument], _ images: JoinedImages
  ) -> Int {
    let announced = pages.compactMap(\.totalImages).max() ?? 0
    return splitsAskedFor(pages).isEmpty ? max(0, announced - images.received) : 0
  }

  /// The splits that pages were asked for, where that was not all of them.
  var splitsAskedFor: [String] { Self.splitsAskedFor(pages) }

  private static func splitsAskedFor(_ pages: [ImagePredictionsDocument]) -> [String] {
    var splits = OrderedTextMap<Void>()
    for page in pages {
      if let split = page.split, split != "all" { splits.set((), for: split) }
    }
    return splits.pairs.map(\.key)
  }
}
