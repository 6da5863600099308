import Disk
import FoundationEssentials
import PlainText

/// Keeps outputs from taking the place of what a command reads, however the paths are written.
package struct OutputGuard: Sendable {
  private let inputs: [String]

  /// A guard of inputs.
  ///
  /// - Parameter paths: What is read; where there is no file or folder there is nothing to guard.
  package init(reading paths: [String?]) { inputs = paths.compactMap { $0 == "-" ? nil : $0 } }

  /// Refuses a folder to be replaced that is an input or holds one.
  package func check(folder: String) throws(ReportWriteError) {
    guard let target = FileIdentity(folder) else { return }
    for input in inputs where FileIdentity.withFolders(of: input).contains(target) {
      throw .protected(path: folder, by: "the input \(ShownText(escaping: input)) is there")
    }
  }

  /// Refuses a file to be replaced that is an input or part of one.
  package func check(file: String) throws(ReportWriteError) {
    guard let target = FileIdentity(file) else { return }
    let folders = FileIdentity.withFolders(of: file)
    for input in inputs {
      guard let identity = FileIdentity(input) else { continue }
      if identity == target || folders.contains(identity) && Self.isOfEvaluations(file) {
        throw .protected(path: file, by: "it is an input")
      }
    }
  }

  /// Whether a file in an evaluation folder belongs to the evaluation; others may lie in it.
  private static func isOfEvaluations(_ file: String) -> Bool {
    ["json", "jpg", "jpeg", "png", "webp", "gif", "bmp"]
      .contains(URL(fileURLWithPath: file).pathExtension.lowercased())
  }
}
