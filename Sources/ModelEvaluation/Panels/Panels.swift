/// The other panels of an evaluation, each as far as its file is there.
///
/// A panel is found by its type; each adds a property beside its own definition, such as
/// ``mapResults``.
public struct Panels: Sendable {
  private var values: [ObjectIdentifier: any PanelValue] = [:]

  /// No panels.
  public init() {}

  /// The panel of a type; `nil` when its file was not in the input.
  public subscript<Value: PanelValue>(_ kind: Value.Type) -> Value? {
    get { values[ObjectIdentifier(kind)] as? Value }
    set { values[ObjectIdentifier(kind)] = newValue }
  }

  /// Whether there is none.
  public var isEmpty: Bool { values.isEmpty }
}

extension Panels: Equatable {
  /// Whether both hold the same panels.
  public static func == (one: Panels, other: Panels) -> Bool {
    one.values.count == other.values.count
      && one.values.allSatisfy { kind, value in value.isEqual(to: other.values[kind]) }
  }
}
