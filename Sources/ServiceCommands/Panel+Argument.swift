public import ArgumentParser
public import RoboflowFormat

/// A panel that can be fetched is given by its name.
extension Panel: ExpressibleByArgument {
  /// The panel of a name; `nil` where the service has none of that name.
  public init?(argument: String) {
    self.init(rawValue: argument)
    guard Panel.served.contains(self) else { return nil }
  }

  /// Names for help and completion.
  public static var allValueStrings: [String] { served.map(\.name) }
}
