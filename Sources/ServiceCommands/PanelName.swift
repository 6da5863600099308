import ArgumentParser
import RoboflowFormat

/// A panel that can be fetched, as the command line names it.
struct PanelName: ExpressibleByArgument, Equatable {
  /// The panel.
  let panel: Panel

  /// The panel of a name; `nil` where the service has none of that name.
  init?(argument: String) {
    guard let panel = Panel(rawValue: argument), Panel.served.contains(panel) else { return nil }
    self.panel = panel
  }

  /// Names for help and completion.
  static var allValueStrings: [String] { Panel.served.map(\.name) }

  /// The same, for shells.
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
