import Foundation
import JSON
import ModelEvaluation

/// The panels of an evaluation folder, decoded one by one.
struct PanelDocuments {
  /// The panels.
  private(set) var panels = Panels()
  /// Header fields of each file, in the order of the files.
  private(set) var headers: [(file: String, fields: HeaderFields)] = []
  /// What is odd about the files.
  private(set) var notes: [Note] = []

  /// Decodes all panels.
  ///
  /// A panel that the service refused to give, saved as it came, is left out with a note: the
  /// report can do without it.
  init(_ files: [EvaluationInput.PanelFile], faults: inout FaultCollector) {
    for file in files {
      var own = FaultCollector()
      let decoded = decode(file, &own)
      if own.total == 0 {
        headers.append((file.name, decoded.header))
        decoded.keep(&self.panels)
      } else if let message = Self.serviceError(file.document) {
        notes.append(
          Note(
            file: file.name, place: "",
            sentence: "The file holds an error of the service (\(message)), so that panel is left "
              + "out."))
      } else {
        faults.add(own)
      }
    }
  }

  private typealias Decoded = (header: HeaderFields, keep: (inout Panels) -> Void)

  private mutating func decode(
    _ file: EvaluationInput.PanelFile, _ faults: inout FaultCollector
  ) -> Decoded {
    switch file.panel {
    case .mapResults:
      let document = MapResultsDocument(file.document, faults: &faults)
      return (document.header, { $0.mapResults = document.panel })
    case .confidenceSweep:
      let document = ConfidenceSweepDocument(file.document, faults: &faults)
      return (document.header, { $0.confidenceSweep = document.panel })
    case .performanceByClass:
      let document = PerformanceByClassDocument(file.document, faults: &faults)
      return (document.header, { $0.performanceByClass = document.panel })
    case .confusionMatrix:
      let document = ConfusionMatrixDocument(file.document, faults: &faults)
      if document.isWiderThanClasses, faults.total == 0 { addWideMatrix(file.name, document.panel) }
      return (document.header, { $0.confusionMatrix = document.panel })
    case .recommendations:
      let document = RecommendationsDocument(file.document, faults: &faults)
      return (document.header, { $0.recommendations = document.panel })
    }
  }

  private mutating func addWideMatrix(_ file: String, _ matrix: ConfusionMatrix) {
    notes.append(
      Note(
        file: file, place: "matrix",
        sentence: "The matrix has counts beyond its "
          + "\(NoteWords.counted(matrix.classes.count, "class", plural: "classes")); they have no "
          + "name and are left out."))
  }

  /// What an error of the service says; `nil` when the document is none.
  private static func serviceError(_ document: InputDocument) -> String? {
    document.bytes.withUnsafeBytes { raw in
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      var json = JSONReader(bytes)
      guard (try? json.peek()) == .object, let kind = try? DocumentKind(bytes),
        case .apiError(let message) = kind, (try? json.skipValue()) != nil,
        (try? json.finish()) != nil
      else { return nil }
      return message
    }
  }
}
