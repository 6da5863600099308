import DocumentReading
import FoundationEssentials
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
  /// A panel that cannot be read, or that the service refused to give, saved as it came, is left out
  /// with a note: the report can do without it.
  init(_ files: [EvaluationInput.PanelFile]) {
    for file in files {
      guard let kind = file.panel.document else { continue }
      add(file, as: kind)
    }
  }

  private mutating func add<Document: PanelDocument>(
    _ file: EvaluationInput.PanelFile, as kind: Document.Type
  ) {
    var own = FaultCollector()
    let document = Document(file.document, faults: &own)
    if own.total == 0 {
      headers.append((file.name, document.header))
      panels[keyPath: Document.place] = document.value
      notes += document.notes
    } else if let message = Self.serviceError(file.document) {
      notes.append(
        Note(
          file: file.name, place: "",
          sentence: "The file holds an error of the service (\(message)), so that panel is left "
            + "out."))
    } else if let fault = own.faults.first {
      notes.append(Self.note(on: fault, of: own.total))
    }
  }

  private static func note(on fault: EvaluationError.Fault, of count: Int) -> Note {
    let others = count > 1 ? " (and \(NoteWords.counted(count - 1, "more fault")))" : ""
    return Note(
      file: fault.file, place: fault.place,
      sentence: "Expected \(fault.expected), found \(fault.found)\(others), so that panel is left "
        + "out.")
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
