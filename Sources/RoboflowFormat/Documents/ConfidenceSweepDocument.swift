import DocumentReading
import JSON
import ModelEvaluation

/// `confidence-sweep.json`.
struct ConfidenceSweepDocument: SplitPanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var value = ConfidenceSweep(splits: [])
  private var hasOwnKeys = false
  private var hasForeignKeys = false

  var splits: [ConfidenceSweep.Split] {
    get { value.splits }
    set { value.splits = newValue }
  }
  var hasOwnSplits: Bool { hasOwnKeys || !hasForeignKeys }

  static let panel = Panel.confidenceSweep
  static let words = "a confidence sweep"
  static var place: WritableKeyPath<Panels, ConfidenceSweep?> { \.confidenceSweep }
  static func isRecognised(by keys: OutermostKeys) -> Bool {
    keys.has("splits") && keys.splitsAreSweeps && !keys.has("matrix", "classes")
  }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  /// Reads what stands under the name of a split.
  mutating func split(
    _ name: String, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ConfidenceSweep.Split? {
    guard try reader.beginObject() else { return nil }
    var split = ConfidenceSweep.Split(name: name, curve: ConfidenceSweep.Curve())
    while let key = try reader.json.nextKey() {
      if try SweepCurveCoding.read(key, &reader, into: &split.curve) {
        hasOwnKeys = true
      } else if "perClass" ~= key {
        let classes = try NamedValues.read(&reader, SweepCurveCoding.curve)
        split.classes = NamedValues.classes(classes).map {
          ConfidenceSweep.Class(name: $0.key, curve: $0.value)
        }
      } else {
        switch key {
        case "map50", "map75", "map50_95", "byObjectSize", "mIoU": hasForeignKeys = true
        default: break
        }
        try reader.json.skipValue()
      }
    }
    return split
  }
}

extension ConfidenceSweepDocument {
  static func write(_ value: ConfidenceSweep, _ json: inout JSONWriter) {
    json.key("splits")
    json.object { json in
      for split in value.splits {
        json.key(split.name)
        json.object { write(split, &$0) }
      }
    }
  }

  private static func write(_ split: ConfidenceSweep.Split, _ json: inout JSONWriter) {
    SweepCurveCoding.write(split.curve, &json)
    guard !split.classes.isEmpty else { return }
    json.key("perClass")
    json.object { json in
      for entry in split.classes {
        json.key(entry.name)
        json.object { SweepCurveCoding.write(entry.curve, &$0) }
      }
    }
  }
}

extension Panel {
  /// Scores at every confidence threshold.
  public static let confidenceSweep = Panel("confidence-sweep")
}
