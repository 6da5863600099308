package import FoundationEssentials

/// The templates and style sheets that a report is made with, checked and ready to be filled.
///
/// One set serves every output: `Delivery` makes one of a user's folder, checked for all of them.
///
/// ```swift
/// options.templates = try TemplateSet(folder: URL(fileURLWithPath: "templates"))
/// ```
public struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]
  /// All templates where they were parsed before; else each is when it is filled.
  private let parsed: [String: ParsedTemplate]?

  /// The bundled files alone, which need no check: the tests hold them to their pages.
  public init() {
    files = Dictionary(uniqueKeysWithValues: TemplateFolder.bundled().map { ($0.name, $0) })
    parsed = nil
  }

  /// The bundled files, each replaced by the file of the same name in the user's folder.
  ///
  /// - Parameters:
  ///   - folder: the user's folder.
  ///   - folderName: the folder as the user named it, for messages.
  ///   - pages: the record of every template that is rendered by itself.
  /// - Throws: ``TemplateError`` with every fault of every file.
  package init(
    folder: URL, named folderName: String, pages: [any TemplatePage.Type]
  ) throws(TemplateError) {
    let bundled = TemplateFolder.bundled()
    let overrides = try TemplateFolder.overrides(
      in: folder, named: folderName, replacing: bundled)
    try self.init(
      bundled: bundled, overrides: overrides,
      shapes: Dictionary(uniqueKeysWithValues: pages.map { ($0.template, $0.shape) }))
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
    parsed = templates
  }

  /// All templates by file name.
  var templates: [String: ParsedTemplate] {
    parsed ?? files.compactMapValues(ParsedTemplate.init)
  }

  private init(files: [String: TemplateFile], parsed: [String: ParsedTemplate]) {
    self.files = files
    self.parsed = parsed
  }

  /// The same set with all templates parsed, for those who fill a template many times.
  package func forManyPages() -> TemplateSet { TemplateSet(files: files, parsed: templates) }

  /// A file as it is, such as `report.css`.
  ///
  /// - Precondition: the file is one of the bundled ones.
  package func text(of name: String) -> String {
    guard let file = files[name] else { preconditionFailure("no bundled file \(name)") }
    return file.text
  }

  /// Fills the template of a page.
  ///
  /// - Precondition: the page is one of those that the templates were checked for.
  package func render(_ page: some TemplatePage) -> String {
    render(type(of: page).template, page.templateValue)
  }

  /// What fills the template of a page as ``render(_:)`` does, with the values that the page has now.
  package func filling(_ page: some TemplatePage) -> @Sendable () -> String {
    let (name, value) = (type(of: page).template, page.templateValue)
    return { render(name, value) }
  }

  /// Fills the template of a page, as bytes in UTF-8 that its pictures are drawn into.
  ///
  /// - Precondition: the page is one of those that the templates were checked for.
  package func bytes(of page: some TemplatePage) -> [UInt8] {
    bytes(type(of: page).template, page.templateValue)
  }

  /// Fills a template.
  func render(_ name: String, _ context: TemplateValue) -> String {
    String(decoding: bytes(name, context), as: UTF8.self)
  }

  private func bytes(_ name: String, _ context: TemplateValue) -> [UInt8] {
    let templates = templates(of: name)
    guard let template = templates[name] else { preconditionFailure("no template \(name)") }
    var renderer = TemplateRenderer(context, format: template.format, templates: templates)
    renderer.write(template.nodes)
    return renderer.bytes
  }

  /// A template with the partials that it may use.
  private func templates(of name: String) -> [String: ParsedTemplate] {
    guard parsed == nil, let format = TemplateFormat(fileName: name) else { return templates }
    return files.filter { $0.key == name || format.isPartial($0.key) }
      .compactMapValues(ParsedTemplate.init)
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
