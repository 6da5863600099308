/// What one panel of an evaluation says: one document of the service, beside images and clusters.
public protocol PanelValue: Sendable, Equatable {}

extension PanelValue {
  /// Whether the other is a panel of the same type that says the same.
  func isEqual(to other: (any PanelValue)?) -> Bool { (other as? Self) == self }
}
