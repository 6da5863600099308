import DocumentReading
package import FoundationEssentials
package import ModelEvaluation

/// The one notion of a whole document: read to its end by what a report is made with.
///
/// Whatever this refuses is worth asking for again, and not worth keeping.
package enum WholeDocument {
  /// What a page of image predictions says about itself.
  package struct Page: Sendable, Equatable {
    /// Number of records.
    package var rows: Int
    /// Most records that a page has, as the service applied it.
    package var limit: Int?
    /// Records on all pages together, as announced.
    package var total: Int?
    /// Records on the pages before this one, as announced.
    package var offset: Int?
    /// Confidence threshold that its counts were made at, as a fraction.
    package var confidence: Double?
  }

  /// Reads an evaluation's header.
  package static func header(
    _ bytes: Data
  ) throws(EvaluationError) -> (header: Header, summary: Summary?) {
    let document = try read(bytes, FolderLayout.header, EvaluationDocument.init)
    return (document.header.header, document.summary)
  }

  /// Reads a panel that is a document of its own; whether it says anything at all.
  package static func panel(_ panel: Panel, _ bytes: Data) throws(EvaluationError) -> Bool {
    if let kind = PanelKinds.all.first(where: { $0.panel == panel }) {
      return try saysAnything(bytes, kind)
    }
    _ = try read(bytes, panel.fileName, VectorAnalysisDocument.init)
    return true
  }

  /// Reads a page of image predictions.
  package static func page(_ bytes: Data) throws(EvaluationError) -> Page {
    let page = try read(bytes, FolderLayout.singlePage, ImagePredictionsDocument.init)
    return Page(
      rows: page.imageCount, limit: page.limit, total: page.totalImages, offset: page.offset,
      confidence: page.confidenceThreshold)
  }

  /// Reads the boxes of pictures.
  package static func boxes(_ bytes: Data) throws(EvaluationError) -> PictureBoxes {
    try read(bytes, Panel.boxes.fileName, PictureBoxesDocument.init).value
  }

  /// Reads a list of evaluations: the header of each, old names under today's.
  package static func list(_ bytes: Data) throws(EvaluationError) -> [Header] {
    try read(bytes, "list of evaluations", EvaluationListDocument.init).rows.map { row in
      var header = row.header
      header.evalID = header.evalID ?? row.oldID
      header.project = header.project ?? row.oldProject
      return header
    }
  }

  private static func saysAnything<Document: PanelDocument>(
    _ bytes: Data, _ kind: Document.Type
  ) throws(EvaluationError) -> Bool {
    let document = try read(bytes, kind.panel.fileName, Document.init)
    return !Document.isEmpty(document.value)
  }

  private static func read<Document>(
    _ bytes: Data, _ name: String, _ decode: (InputDocument, inout FaultCollector) -> Document
  ) throws(EvaluationError) -> Document {
    var faults = FaultCollector()
    let document = decode(InputDocument(name: name, bytes: bytes), &faults)
    try faults.check()
    return document
  }
}
