import DocumentReading
import JSON
import ModelEvaluation

/// `map-results.json`.
struct MapResultsDocument: SplitPanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var value = MapResults(splits: [])
  private var hasOwnKeys = false
  private var hasForeignKeys = false

  var splits: [MapResults.Split] {
    get { value.splits }
    set { value.splits = newValue }
  }
  var hasOwnSplits: Bool { hasOwnKeys || !hasForeignKeys }

  static let panel = Panel.mapResults
  static let words = "map results"
  static var place: WritableKeyPath<Panels, MapResults?> { \.mapResults }
  static func isRecognised(by keys: OutermostKeys) -> Bool {
    keys.has("splits") && !keys.splitsAreSweeps && !keys.has("matrix", "classes")
  }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
    value.taskType = header.header.taskType
  }

  /// Reads what stands under the name of a split.
  mutating func split(
    _ name: String, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> MapResults.Split? {
    guard try reader.beginObject() else { return nil }
    var split = MapResults.Split(name: name, metrics: ClassMetrics())
    while let key = try reader.json.nextKey() {
      switch key {
      case "byObjectSize": split.sizes = try Self.sizes(&reader)
      case "perClass":
        split.classes = try Self.classes(&reader)
        continue
      case "perThreshold", "optimalMetrics":
        hasForeignKeys = true
        try reader.json.skipValue()
        continue
      default:
        guard try split.metrics.read(key, &reader) else {
          try reader.json.skipValue()
          continue
        }
        // A sweep has a threshold too.
        if "optimalThreshold" ~= key { continue }
      }
      hasOwnKeys = true
    }
    return split
  }

  private static func classes(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [MapResults.Class] {
    let classes = try NamedValues.read(&reader) {
      (reader) throws(JSONSyntaxError) -> (metrics: ClassMetrics, sizes: [MapResults.Size]) in
      var metrics = ClassMetrics()
      var sizes: [MapResults.Size] = []
      guard try reader.beginObject() else { return (metrics, sizes) }
      while let key = try reader.json.nextKey() {
        if "byObjectSize" ~= key {
          sizes = try Self.sizes(&reader)
        } else if try !metrics.read(key, &reader) {
          try reader.json.skipValue()
        }
      }
      return (metrics, sizes)
    }
    return NamedValues.classes(classes).map {
      MapResults.Class(name: $0.key, metrics: $0.value.metrics, sizes: $0.value.sizes)
    }
  }

  private static func sizes(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [MapResults.Size] {
    let sizes = try NamedValues.read(&reader, ClassMetrics.read)
    let usual = ["small", "medium", "large"]
    func rank(_ name: String) -> Int { usual.firstIndex(of: name) ?? usual.count }
    return sizes.pairs.indices
      .sorted { (rank(sizes.pairs[$0].key), $0) < (rank(sizes.pairs[$1].key), $1) }
      .map { MapResults.Size(name: sizes.pairs[$0].key, metrics: sizes.pairs[$0].value) }
  }
}

extension MapResultsDocument {
  static func taskType(_ value: MapResults) -> String? { value.taskType }

  static func write(_ value: MapResults, _ json: inout JSONWriter) {
    json.key("splits")
    json.object { json in
      for split in value.splits {
        json.key(split.name)
        json.object { write(split, &$0) }
      }
    }
  }

  private static func write(_ split: MapResults.Split, _ json: inout JSONWriter) {
    ClassMetrics.fields.write(split.metrics, &json)
    write(split.sizes, &json)
    guard !split.classes.isEmpty else { return }
    json.key("perClass")
    json.object { json in
      for entry in split.classes {
        json.key(entry.name)
        json.object { json in
          ClassMetrics.fields.write(entry.metrics, &json)
          write(entry.sizes, &json)
        }
      }
    }
  }

  private static func write(_ sizes: [MapResults.Size], _ json: inout JSONWriter) {
    guard !sizes.isEmpty else { return }
    json.key("byObjectSize")
    json.object { json in
      for size in sizes {
        json.key(size.name)
        json.object { ClassMetrics.fields.write(size.metrics, &$0) }
      }
    }
  }
}

extension Panel {
  /// Average precision.
  public static let mapResults = Panel("map-results")
}
