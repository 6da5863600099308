import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// The files that an analysis reads.
enum AnalysisInput {
  /// A file of ground truth and the split of its images.
  struct TruthFile: Equatable {
    let path: String
    let split: String?
  }

  /// Name of the file that exports have in each split's folder.
  static let exportName = "_annotations.coco.json"

  /// The files at a path: itself, or those of the splits below a folder.
  static func truthFiles(_ path: String, split: String?) throws -> [TruthFile] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder
    else { return [TruthFile(path: path, split: split ?? self.split(ofPath: path))] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    let files = names.map { (name: $0, path: "\(path)/\($0)/\(exportName)") }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    guard !files.isEmpty else {
      throw InputError(
        .missing, path: path, explanation: "no folder in it has a file \(exportName)")
    }
    return files.map { TruthFile(path: $0.path, split: self.split(ofPath: $0.path) ?? $0.name) }
  }

  /// The split that the name of a file or of its folder tells: `instances_val2017.json`, `test/…`.
  static func split(ofPath path: String) -> String? {
    let parts = path.split(separator: "/").suffix(2).reversed()
    let words: [(String, Split)] = [("train", .train), ("val", .valid), ("test", .test)]
    for part in parts {
      let pieces = part.lowercased().split { !$0.isLetter }
      for (word, split) in words
      where pieces.contains(where: { $0 == word || $0 == split.name || $0.hasPrefix(word + "id") })
      {
        return split.name
      }
    }
    return nil
  }
}
