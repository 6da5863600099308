package import Foundation

/// The templates and style sheets that a report is made with, checked and ready to be filled.
///
///     let templates = try TemplateSet(folder: url, named: "my-templates", shapes: [
///       "report.md.mustache": TemplateShape(of: ReportContext.example.templateValue)
///     ])
///     let markdown = templates.render("report.md.mustache", context.templateValue)
package struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]
  private let templates: [String: ParsedTemplate]
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
    let templates = files.compactMapValues(ParsedTemplate.init)
    try Self.check(templates, shapes, bundledNames: Set(bundled.map(\.name)))
    self.files = files
    self.templates = templates
    self.shapes = shapes
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
    guard let template = templates[name] else { preconditionFailure("no template \(name)") }
    var renderer = TemplateRenderer(context, format: template.format, templates: templates)
    renderer.write(template.nodes)
    return renderer.text
  }

  private static func check(
    _ templates: [String: ParsedTemplate], _ shapes: [String: TemplateShape],
    bundledNames: Set<String>
  ) throws(TemplateError) {
    var checker = TemplateChecker(templates)
    for (name, shape) in shapes { checker.check(name, against: shape) }
    let unused = templates.values.map(\.file).filter {
      $0.isOverride && !bundledNames.contains($0.name) && !checker.usedPartials.contains($0.name)
    }
    let faults =
      checker.faults
      + unused.map { .init(file: $0.displayName, message: "no template uses this partial") }
    guard faults.isEmpty else { throw TemplateError(faults: faults) }
  }
}
