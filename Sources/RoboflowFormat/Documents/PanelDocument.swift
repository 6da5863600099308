import DocumentReading
import JSON
import ModelEvaluation

/// All that there is to know about one panel that is a document of its own: its name, how it is
/// recognised, read and written.
protocol PanelDocument: SendableMetatype {
  /// What the panel is as a value.
  associatedtype Value

  /// Which panel it is.
  static var panel: Panel { get }
  /// The panel in words.
  static var words: String { get }
  /// Whether the service has it; others are made by `analyze`.
  static var isServed: Bool { get }
  /// Whether the service has it once for each split.
  static var isOfOneSplit: Bool { get }
  /// Whether the service has it once for each confidence threshold.
  static var isOfOneThreshold: Bool { get }
  /// Where an evaluation keeps it.
  static var place: WritableKeyPath<Panels, Value?> { get }
  /// Whether outermost keys are those of this panel and of no other.
  static func isRecognised(by keys: OutermostKeys) -> Bool
  /// Whether a value says nothing, as for a split that has no images.
  static func isEmpty(_ value: Value) -> Bool

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector)
  /// Header fields.
  var header: HeaderFields { get }
  /// The panel.
  var value: Value { get }
  /// What is odd about it.
  var notes: [Note] { get }

  /// Writes the members of a panel's document that are its own.
  static func write(_ value: Value, _ json: inout JSONWriter)
  /// Task that a panel names itself.
  static func taskType(_ value: Value) -> String?
}

extension PanelDocument {
  /// The service has it.
  static var isServed: Bool { true }

  /// It holds all splits.
  static var isOfOneSplit: Bool { false }

  /// It does not depend on the threshold, or holds all.
  static var isOfOneThreshold: Bool { false }

  /// Nothing is odd.
  var notes: [Note] { [] }

  /// Nothing that can be told from its value.
  static func isEmpty(_ value: Value) -> Bool { false }

  /// None.
  static func taskType(_ value: Value) -> String? { nil }

  /// The panel's document; `nil` where an evaluation has no such panel.
  static func bytes(_ evaluation: Evaluation) -> [UInt8]? {
    guard let value = evaluation.panels[keyPath: place] else { return nil }
    var json = JSONWriter()
    json.object { json in
      HeaderFields.writeIdentity(
        of: evaluation.header, taskType: taskType(value), to: &json)
      write(value, &json)
    }
    return json.bytes
  }
}
