import BundledTemplates
import Foundation

/// Where templates come from: the program itself, and a folder of the user's.
enum TemplateFolder {
  /// Largest file that is read from a user's folder, in bytes.
  static let maximumSize = 1_000_000

  /// The files inside the program.
  static func bundled() -> [TemplateFile] {
    (0..<bundled_file_count()).map { position in
      let file = bundled_file_at(position)
      let name = String(cString: file.name)
      return TemplateFile(
        name: name, displayName: name, text: String(cString: file.text), isOverride: false)
    }
  }

  /// The files of a user's folder.
  ///
  /// Hidden files do not count. A file that replaces nothing and is no partial is a fault: it is
  /// a mistyped name far more often than something to be passed over.
  static func overrides(
    in folder: URL, named folderName: String, replacing bundled: [TemplateFile]
  ) throws(TemplateError) -> [TemplateFile] {
    var faults: [TemplateError.Fault] = []
    var files: [TemplateFile] = []
    for name in try names(in: folder, named: folderName) {
      let displayName = "\(folderName)/\(name)"
      guard bundled.contains(where: { $0.name == name }) || isPartial(name) else {
        faults.append(.init(file: displayName, message: unknownName(bundled)))
        continue
      }
      switch text(of: folder.appendingPathComponent(name)) {
      case .success(let text):
        files.append(
          TemplateFile(name: name, displayName: displayName, text: text, isOverride: true))
      case .failure(let reason):
        faults.append(.init(file: displayName, message: reason.message))
      }
    }
    guard faults.isEmpty else { throw TemplateError(faults: faults) }
    return files
  }

  private static func names(
    in folder: URL, named folderName: String
  ) throws(TemplateError) -> [String] {
    // Checked first, as an enumerator over a missing folder is empty rather than an error.
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: folder.path)
    else {
      let found = exists ? "a file" : "nothing"
      throw TemplateError(
        faults: [.init(file: folderName, message: "expected a folder of templates, found \(found)")]
      )
    }
    return paths.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      let full = folder.appendingPathComponent(path).path
      let exists = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && !(exists && isFolder.boolValue)
    }.sorted()
  }

  private static func isPartial(_ name: String) -> Bool {
    name.wholeMatch(of: /partials\/[A-Za-z0-9_-]+\.(md|html)\.mustache/) != nil
  }

  private static func unknownName(_ bundled: [TemplateFile]) -> String {
    let names = bundled.map(\.name).sorted().joined(separator: ", ")
    return "no file of that name can be replaced: expected partials/NAME.md.mustache, "
      + "partials/NAME.html.mustache or one of \(names)"
  }

  private struct Unreadable: Error { var message: String }

  private static func text(of file: URL) -> Result<String, Unreadable> {
    let size = (try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    if size > maximumSize {
      return .failure(
        Unreadable(message: "expected at most \(maximumSize) bytes, found \(size)"))
    }
    guard let data = try? Data(contentsOf: file) else {
      return .failure(Unreadable(message: "the file cannot be read"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return .failure(Unreadable(message: "expected UTF-8 text, found other bytes"))
    }
    return .success(text)
  }
}
