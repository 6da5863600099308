import FoundationEssentials
import ModelEvaluation

/// Array files that the user names one by one or by their folder.
enum ArrayPaths {
  /// The array files at a path: itself, or those in a folder, numbers in their names by value.
  static func files(_ path: String) throws -> [String] {
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
}
