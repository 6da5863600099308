import JSON
import ModelEvaluation

/// `confidence-sweep.json`.
struct ConfidenceSweepDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var panel = ConfidenceSweep(splits: [])
  private var hasOwnKeys = false
  private var hasForeignKeys = false

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .confidenceSweep, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasSplits = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "splits":
        panel.splits = try splits(&reader)
        hasSplits = true
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    return hasSplits && (hasOwnKeys || !hasForeignKeys)
  }

  private mutating func splits(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [ConfidenceSweep.Split] {
    var splits = OrderedTextMap<ConfidenceSweep.Split>()
    guard try reader.beginObject() else { return [] }
    while let key = try reader.json.nextKey() {
      let name = key.string
      if let split = try split(name, &reader) { splits.set(split, for: name) }
    }
    return NamedValues.splits(splits).map(\.value)
  }

  private mutating func split(
    _ name: String, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ConfidenceSweep.Split? {
    guard try reader.beginObject() else { return nil }
    var split = ConfidenceSweep.Split(name: name, curve: ConfidenceSweep.Curve())
    while let key = try reader.json.nextKey() {
      if try SweepCurveDecoding.read(key, &reader, into: &split.curve) {
        hasOwnKeys = true
      } else if "perClass" ~= key {
        let classes = try NamedValues.read(&reader, SweepCurveDecoding.curve)
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
