package import ArgumentParser
import Delivery
import FoundationEssentials
package import Templates

/// `--templates`, for every command that fills some.
package struct TemplateArguments: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      "Folder with templates of your own; each replaces the bundled one of its name.",
      valueName: "folder"),
    completion: .directory)
  package var folder: String?

  /// The defaults.
  package init() {}

  /// The templates of the folder, checked for all commands; `nil` where none was named.
  package func set() throws(TemplateError) -> TemplateSet? {
    guard let folder else { return nil }
    return try TemplateSet(folder: URL(fileURLWithPath: folder, isDirectory: true))
  }
}
