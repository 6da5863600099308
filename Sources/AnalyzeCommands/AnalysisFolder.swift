import FoundationEssentials
import ReportFolder
import RoboflowFormat

/// The folder that `analyze` fills: a new one, or one that holds an evaluation and nothing else.
struct AnalysisFolder {
  let path: String

  /// Refuses a folder that was fetched, or that holds other files.
  func inspect() throws {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let known = Set(FolderLayout.names)
    for name in present.sorted() where !known.contains(name) {
      throw ReportWriteError.cannotCreate(
        path: path, reason: "it holds \(name); choose another folder")
    }
  }

  /// Writes the documents in place of those that were there.
  func write(_ evaluation: EncodedEvaluation) throws {
    do {
      try evaluation.write(asFolder: URL(fileURLWithPath: path, isDirectory: true))
    } catch {
      throw ReportWriteError(error)
    }
  }
}
