import DocumentReading
import JSON
import ModelEvaluation

/// A panel that `analyze` makes and the service has not: beside the header one member, the value.
protocol OwnDocument: PanelDocument {
  /// Key of the member.
  static var key: StaticString { get }
  /// Header fields.
  var header: HeaderFields { get set }
  /// The panel.
  var value: Value { get set }

  /// A document of nothing.
  init()
  /// Reads the member.
  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Value
  /// Writes the member's value.
  static func writeMember(_ value: Value, _ json: inout JSONWriter)
}

extension OwnDocument {
  /// The service has it not.
  static var isServed: Bool { false }

  /// By its member.
  static func isRecognised(by keys: OutermostKeys) -> Bool { keys.has("\(key)") }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    self.init()
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var isKind = false
    while let key = try reader.json.nextKey() {
      if Self.key ~= key {
        value = try Self.read(&reader)
        isKind = true
      } else if try !header.read(key, &reader) {
        try reader.json.skipValue()
      }
    }
    return isKind
  }

  /// Writes the member.
  static func write(_ value: Value, _ json: inout JSONWriter) {
    json.key("\(key)")
    writeMember(value, &json)
  }
}
