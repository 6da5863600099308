package import Foundation
import Mustache

/// The templates and style sheets that a report is made with, checked and ready to be filled.
///
///     let templates = try TemplateSet(folder: url, named: "my-templates", shapes: [
///       "report.md.mustache": TemplateShape(of: ReportContext.example.templateValue)
///     ])
///     let markdown = templates.render("report.md.mustache", context.templateValue)
package struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]
  private let libraries: [TemplateFormat: MustacheLibrary]
  private let shapes: [String: TemplateShape]

  /// The bundled files, each replaced by the file of the same name in the user's folder.
  ///
  /// - Parameters:
  ///   - folder: the user's folder, if there is one.
  ///   - folderName: the folder as the user named it, for messages.
  ///   - shapes: the context's shape for every template that is rendered by itself.
  /// - Throws: ``TemplateError`` with every fault of every file.
  package init(
    folder: URL? = nil, named folderName: String? = nil, shapes: [String: TemplateShape]
  ) throws(TemplateError) {
    let bundled = TemplateFolder.bundled()
    var overrides: [TemplateFile] = []
    if let folder {
      overrides = try TemplateFolder.overrides(
        in: folder, named: folderName ?? folder.path, replacing: bundled)
    }
    try self.init(bundled: bundled, overrides: overrides, shapes: shapes)
  }

  /// Puts files together and checks them.
  init(
    bundled: [TemplateFile], overrides: [TemplateFile], shapes: [String: TemplateShape]
  ) throws(TemplateError) {
    var files: [String: TemplateFile] = [:]
    for file in bundled + overrides { files[file.name] = file }
    try Self.check(files, shapes, bundledNames: Set(bundled.map(\.name)))
    self.files = files
    self.shapes = shapes
    libraries = try Self.libraries(of: files)
  }

  /// A file as it is, such as `report.css`.
  ///
  /// - Precondition: the file is one of the bundled ones.
  package func text(of name: String) -> String {
    guard let file = files[name] else { preconditionFailure("no bundled file \(name)") }
    return file.text
  }

  /// Fills a template.
  ///
  /// - Precondition: the template is one of those that were checked; in debug builds also that the
  ///   context has the shape that it was checked against.
  package func render(_ name: String, _ context: TemplateValue) -> String {
    assert(
      shapes[name]?.differences(in: context) == [],
      "\(name): \(shapes[name]?.differences(in: context) ?? ["never checked"])")
    guard let format = TemplateFormat(fileName: name),
      let text = libraries[format]?.render(context, withTemplate: name)
    else { preconditionFailure("no bundled template \(name)") }
    return text
  }

  private static func check(
    _ files: [String: TemplateFile], _ shapes: [String: TemplateShape], bundledNames: Set<String>
  ) throws(TemplateError) {
    var checker = TemplateChecker(files)
    for (name, shape) in shapes { checker.check(name, against: shape) }
    let unused = files.values.filter {
      $0.isOverride && !bundledNames.contains($0.name) && !checker.usedPartials.contains($0.name)
    }
    let faults =
      checker.faults
      + unused.map {
        .init(file: $0.displayName, message: "no template uses this partial")
      }
    guard faults.isEmpty else { throw TemplateError(faults: faults) }
  }

  /// One library for each format, so that `{{> cluster}}` means the partial of the same format.
  private static func libraries(
    of files: [String: TemplateFile]
  ) throws(TemplateError) -> [TemplateFormat: MustacheLibrary] {
    _ = TemplateFormat.registration
    var libraries: [TemplateFormat: MustacheLibrary] = [:]
    var faults: [TemplateError.Fault] = []
    for file in files.values {
      guard let format = TemplateFormat(fileName: file.name) else { continue }
      do {
        let template = try MustacheTemplate(string: file.text)
        libraries[format, default: .init()].register(
          template, named: partialName(file.name, format))
      } catch {
        faults.append(fault(in: file, error))
      }
    }
    guard faults.isEmpty else { throw TemplateError(faults: faults) }
    return libraries
  }

  /// The name in `{{> … }}`; the file's own name for a template that is no partial.
  private static func partialName(_ file: String, _ format: TemplateFormat) -> String {
    guard file.hasPrefix("partials/") else { return file }
    return String(file.dropFirst("partials/".count).dropLast(".\(format.rawValue).mustache".count))
  }

  private static func fault(in file: TemplateFile, _ error: any Error) -> TemplateError.Fault {
    guard let error = error as? MustacheTemplate.ParserError else {
      return .init(file: file.displayName, message: "\(error)")
    }
    return .init(
      file: file.displayName, line: error.context.lineNumber, column: error.context.columnNumber,
      message: "not a Mustache template (\(error.error))")
  }
}
