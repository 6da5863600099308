import Foundation
import PlainText
import TestSupport
import Testing

@testable import Templates

struct TemplateSetTests {
  static let markdown = TemplateCheckerTests.markdown
  static let html = TemplateCheckerTests.html

  static func render(
    _ files: [String: String], _ context: TemplateValue, _ name: String = "report.md.mustache"
  ) throws -> String {
    let bundled = files.map {
      TemplateFile(name: $0.key, displayName: $0.key, text: $0.value, isOverride: false)
    }
    let set = try TemplateSet(
      bundled: bundled, overrides: [], shapes: [name: TemplateShape(of: context)])
    return set.render(name, context)
  }

  static func renderMarkdown(_ text: String, _ context: TemplateValue) throws -> String {
    try render(["report.md.mustache": markdown + text], context)
  }

  @Test(arguments: [
    ("{{#a}}yes{{/a}}{{^a}}no{{/a}}", TemplateValue.text(""), "no"),
    ("{{#a}}yes{{/a}}{{^a}}no{{/a}}", .text("0"), "yes"),
    ("{{#a}}{{.}}{{a}}{{/a}}", .text("x"), "xx"),
    ("{{#a}}yes{{/a}}{{^a}}no{{/a}}", .flag(false), "no"),
    ("{{#a}}yes{{/a}}{{^a}}no{{/a}}", .flag(true), "yes"),
    (
      "{{#a}}{{.}}{{^last()}}, {{/last()}}{{/a}}", .list([.text("x"), .text("y"), .text("z")]),
      "x, y, z"
    ),
    (
      "{{#a}}{{#b}}{{.}}{{/b}};{{/a}}",
      .list([.record(["b": .text("1")]), .record(["b": .text("")])]), "1;;"
    ),
    ("{{^empty(a)}}head {{#a}}{{.}}{{/a}}{{/empty(a)}}", .list([.text("x")]), "head x"),
    ("{{a.b.c}}", .record(["b": .record(["c": .text("x")])]), "x"),
    (
      "{{#a}}{{b}}{{#c}}{{b}}{{/c}}{{/a}}",
      .record(["b": .text("x"), "c": .record(["d": .text("")])]), "xx"
    ),
    ("{{a}}", .text("*x* {{a}} <b>"), "\\*x\\* \\{<!-- -->\\{a\\}\\} \\<b>"),
    ("{{{a}}}", .markdown("*x* {{a}} <b>"), "*x* {{a}} <b>"),
    ("- a\n{{#a}}\n- {{.}}\n{{/a}}\nb", .list([.text("x"), .text("y")]), "- a\n- x\n- y\nb"),
  ])
  func renders(_ template: String, _ value: TemplateValue, _ expected: String) throws {
    #expect(try Self.renderMarkdown(template, .record(["a": value])) == expected)
  }

  @Test func aListThatIsEmptyTodayRenders() throws {
    let files = [
      TemplateFile(
        name: "report.md.mustache", displayName: "report.md.mustache",
        text: Self.markdown + "{{#a}}{{b}}{{/a}}{{^a}}none{{/a}}", isOverride: false)
    ]
    let shape = TemplateShape(of: .record(["a": .list([.record(["b": .text("")])])]))
    let set = try TemplateSet(bundled: files, overrides: [], shapes: ["report.md.mustache": shape])
    #expect(set.render("report.md.mustache", .record(["a": .list([])])) == "none")
  }

  @Test func partialsEscapeForTheirFormat() throws {
    let context = TemplateValue.record(["a": .text("<*>")])
    let files = [
      "report.md.mustache": Self.markdown + "{{a}} {{> p}}",
      "partials/p.md.mustache": Self.markdown + "{{a}}",
      "page.html.mustache": Self.html + "{{a}} {{> p}}",
      "partials/p.html.mustache": Self.html + "{{a}}",
    ]
    #expect(try Self.render(files, context) == "\\<\\*> \\<\\*>")
    #expect(try Self.render(files, context, "page.html.mustache") == "&lt;*&gt; &lt;*&gt;")
  }

  /// Escaping by `Character` would let the first of these through.
  @Test(arguments: ["\"\u{301} onload=x", "<\u{338}b>", "'&\u{20D2}", "\u{202E}\""])
  func htmlIsEscapedByteByByte(_ text: String) throws {
    let page = try Self.render(
      ["page.html.mustache": Self.html + "{{a}}"], .record(["a": .text(ShownText(foreign: text))]),
      "page.html.mustache"
    )
    #expect(!page.unicodeScalars.contains { "<>\"'\u{202E}".unicodeScalars.contains($0) })
    // Without the marks, which would hide the signs that they combine with.
    let signs = String(String.UnicodeScalarView(page.unicodeScalars.filter(\.isASCII)))
    #expect(signs.count { $0 == "&" } == signs.matches(of: /&(lt|gt|quot|amp|#39);/).count)
  }

  @Test func theBundledFilesAreThere() throws {
    let names = Set(TemplateFolder.bundled().map(\.name))
    #expect(
      names.isSuperset(of: ["report.md.mustache", "page.html.mustache", "report.css", "charts.css"])
    )
  }
}

/// A folder of the user's own templates.
struct TemplateFolderTests {
  static let bundled = [
    "report.md.mustache": TemplateCheckerTests.markdown + "bundled {{a}} {{> p}}",
    "partials/p.md.mustache": TemplateCheckerTests.markdown + "partial", "report.css": "a{}",
  ].map { TemplateFile(name: $0.key, displayName: $0.key, text: $0.value, isOverride: false) }
  static let context = TemplateValue.record(["a": .text("1")])

  static func load(_ files: [String: String]) throws -> TemplateSet {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let overrides = try TemplateFolder.overrides(in: folder.url, named: "mine", replacing: bundled)
    return try TemplateSet(
      bundled: bundled, overrides: overrides,
      shapes: ["report.md.mustache": TemplateShape(of: context)])
  }

  static func fault(_ files: [String: String]) -> String? {
    do {
      _ = try load(files)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func replacesFileByFile() throws {
    let markdown = TemplateCheckerTests.markdown
    let none = try Self.load([".DS_Store": "x", ".git/config": "y"])
    #expect(none.render("report.md.mustache", Self.context) == "bundled 1 partial")
    let one = try Self.load(["partials/p.md.mustache": markdown + "mine", "report.css": "b{}"])
    #expect(one.render("report.md.mustache", Self.context) == "bundled 1 mine")
    #expect(one.text(of: "report.css") == "b{}")
    let new = try Self.load([
      "report.md.mustache": markdown + "{{> q}}", "partials/q.md.mustache": markdown + "new {{a}}",
    ])
    #expect(new.render("report.md.mustache", Self.context) == "new 1")
  }

  @Test(arguments: [
    (
      ["report.md": "x", "partials/a b.md.mustache": "y"],
      """
      mine/partials/a b.md.mustache: no file of that name can be replaced: expected \
      partials/NAME.md.mustache, partials/NAME.html.mustache or one of partials/p.md.mustache, \
      report.css, report.md.mustache
      mine/report.md: no file of that name can be replaced: expected partials/NAME.md.mustache, \
      partials/NAME.html.mustache or one of partials/p.md.mustache, report.css, report.md.mustache
      """
    ),
    (
      ["partials/q.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}"],
      "mine/partials/q.md.mustache: no template uses this partial"
    ),
    (
      ["report.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}\n{{b}}{{> p}}"],
      "mine/report.md.mustache:2:1: unknown key \"b\" (known here: a)"
    ),
    (
      ["report.css": String(repeating: "a", count: 1_000_001)],
      "mine/report.css: expected at most 1000000 bytes, found 1000001"
    ),
  ])
  func refuses(_ files: [String: String], _ message: String) {
    #expect(Self.fault(files) == message)
  }

  @Test func refusesOtherBytesThanUTF8() throws {
    let folder = try TemporaryFolder()
    try Data([0x61, 0xFF]).write(to: folder.url.appendingPathComponent("report.css"))
    #expect(
      throws: TemplateError(
        faults: [.init(file: "mine/report.css", message: "expected UTF-8 text, found other bytes")])
    ) { try TemplateFolder.overrides(in: folder.url, named: "mine", replacing: Self.bundled) }
  }

  @Test func refusesWhatIsNoFolder() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    for (url, found) in [(file, "a file"), (folder.url.appendingPathComponent("no"), "nothing")] {
      let message = "expected a folder of templates, found \(found)"
      #expect(throws: TemplateError(faults: [.init(file: "mine", message: message)])) {
        try TemplateFolder.overrides(in: url, named: "mine", replacing: Self.bundled)
      }
    }
  }
}
