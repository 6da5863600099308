import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// The files that `analyze` reads.
enum AnalysisInput {
  /// A file of ground truth and the split of its images.
  struct TruthFile: Equatable {
    let path: String
    let split: String?
  }

  /// Whether a single input is an evaluation, as other commands read it, and not a CSV.
  static func isEvaluation(_ inputs: [String]) -> Bool {
    guard inputs.count == 1 else { return false }
    var isFolder = false
    let isThere = FileManager.default.fileExists(atPath: inputs[0], isDirectory: &isFolder)
    return isThere && isFolder
      || [".json", "-"].contains { inputs[0].hasSuffix($0) } || inputs[0].hasPrefix("roboflow:")
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

  /// The array files at a path: itself, or those in a folder, numbers in their names by value.
  static func arrayFiles(_ path: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(.missing, path: path, explanation: "no such file or folder")
    }
    guard isFolder else { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { name in [".npy", ".fbin", ".ibin"].contains { name.hasSuffix($0) } }
      .sorted { NumberedName($0) < NumberedName($1) }
    guard !names.isEmpty else {
      throw InputError(.missing, path: path, explanation: "no .npy, .fbin or .ibin file is in it")
    }
    return names.map { "\(path)/\($0)" }
  }

  /// Reads a file with what reads its bytes.
  static func read<Value>(
    _ path: String,
    _ body: (UnsafeBufferPointer<UInt8>, String) throws(EvaluationError) -> Value
  ) throws -> Value {
    let document = try InputFile.document(path, name: path)
    return try document.bytes.withUnsafeBytes {
      try body($0.assumingMemoryBound(to: UInt8.self), document.name)
    }
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
