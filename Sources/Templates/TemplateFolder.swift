import BundledTemplates
import FoundationEssentials
import Glibc

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
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    guard exists, isFolder,
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else {
      let found = exists ? "a file" : "nothing"
      throw TemplateError(
        faults: [.init(file: folderName, message: "expected a folder of templates, found \(found)")]
      )
    }
    return paths.filter { path in
      var isFolder = false
      let full = folder.appendingPathComponent(path).path
      let exists = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && !(exists && isFolder)
    }.sorted()
  }

  private static func isPartial(_ name: String) -> Bool {
    let endings = [".md.mustache", ".html.mustache"]
    guard name.hasPrefix("partials/"), let ending = endings.first(where: name.hasSuffix) else {
      return false
    }
    let own = name.dropFirst("partials/".count).dropLast(ending.count)
    return !own.isEmpty
      && own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
  }

  private static func unknownName(_ bundled: [TemplateFile]) -> String {
    let names = bundled.map(\.name).sorted().joined(separator: ", ")
    return "no file of that name can be replaced: expected partials/NAME.md.mustache, "
      + "partials/NAME.html.mustache or one of \(names)"
  }

  private struct Unreadable: Error { var message: String }

  private static func text(of file: URL) -> Result<String, Unreadable> {
    var status = stat()
    let size = stat(file.path, &status) == 0 ? Int(status.st_size) : 0
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
