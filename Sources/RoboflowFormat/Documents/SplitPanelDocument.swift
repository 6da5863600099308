import DocumentReading
import JSON

/// A panel that holds the same of each split, in an object with a member for each.
protocol SplitPanelDocument: PanelDocument {
  /// What it holds of one.
  associatedtype SplitValue

  /// Header fields.
  var header: HeaderFields { get set }
  /// What it holds, in the usual order of splits.
  var splits: [SplitValue] { get set }
  /// Whether what was met of splits makes the document one of this panel.
  var hasOwnSplits: Bool { get }

  /// Reads what stands under the name of a split; `nil` where that is nothing.
  mutating func split(
    _ name: String, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> SplitValue?
}

extension SplitPanelDocument {
  /// Reads the members of the outermost object; whether they are those of this panel.
  mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasSplits = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "splits":
        splits = try readSplits(&reader)
        hasSplits = true
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    return hasSplits && hasOwnSplits
  }

  private mutating func readSplits(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [SplitValue] {
    var splits = OrderedTextMap<SplitValue>()
    guard try reader.beginObject() else { return [] }
    while let key = try reader.json.nextKey() {
      let name = key.string
      if let split = try split(name, &reader) { splits.set(split, for: name) }
    }
    return NamedValues.splits(splits).map(\.value)
  }
}
