package import FoundationEssentials
import PlainText
import ReportFolder

/// What `--force` takes away that no report put there.
package enum ForcedRemoval {
  /// Names it, if there is any.
  package static func tell(from folder: URL) {
    guard let foreign = ForeignFiles(in: folder)?.paths, !foreign.isEmpty else { return }
    let names = Phrase.list(foreign.prefix(8).map { ShownText(foreign: $0) }, of: foreign.count)
    Console.error("note: --force removes from \(folder.lastPathComponent): \(names)")
  }
}
