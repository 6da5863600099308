import PlainText
import Testing

@testable import Templates

struct TemplateCheckerTests {
  /// A context with one of everything.
  static let context: TemplateValue = .record([
    "title": .text("Report"), "verdict": .text("Good"), "hasMap": .flag(true),
    "name": .markdown("`a`"), "body": .html("<p>"),
    "run": .record(["version": .text("3"), "model": .record(["name": .text("m")])]),
    "clusters": .list([
      .record(["label": .text("1"), "isWeak": .flag(true), "images": .list([.text("a.jpg")])]),
      .record(["label": .text("2"), "isWeak": .flag(true), "images": .list([]), "note": .text("n")]
      ),
    ]),
  ])

  static let markdown = "{{% CONTENT_TYPE: MARKDOWN}}\n"
  static let html = "{{% CONTENT_TYPE: HTML}}\n"

  static func faults(_ files: [String: String], check: [String] = ["report.md.mustache"])
    -> [String]
  {
    var named: [String: ParsedTemplate] = [:]
    for (name, text) in files {
      named[name] = ParsedTemplate(
        TemplateFile(name: name, displayName: name, text: text, isOverride: false))
    }
    var checker = TemplateChecker(named)
    for name in check { checker.check(name, against: TemplateShape(of: context)) }
    return TemplateError(faults: checker.faults).faults.map(\.sentence)
  }

  @Test(arguments: [
    "", "plain text { with } braces }}", "{{title}} {{ title }} {{run.version}} {{run.model.name}}",
    "{{{name}}} {{&name}}", "{{! a\ncomment {{#never}}",
    "{{#hasMap}}a{{/hasMap}}{{^hasMap}}b{{/hasMap}}",
    "{{#clusters}}\n{{label}} {{title}} {{note}}{{#images}}{{.}}{{^last()}}, {{/last()}}{{/images}}\n{{/clusters}}",
    "{{^empty(clusters)}}| a |{{/empty(clusters)}}",
    "{{#run}}{{version}}{{model.name}}{{.version}}{{/run}}",
    "{{#title}}{{.}}{{title}}{{/title}}", "{{# title }}a{{/ title }}",
    "{{#clusters}}{{#isWeak}}{{#first()}}a{{/first()}}{{/isWeak}}{{/clusters}}",
    "{{#clusters}}{{#odd()}}a{{/odd()}}{{^even()}}b{{/even()}}{{/clusters}}",
  ])
  func acceptsWhatTheContextHas(_ text: String) {
    #expect(Self.faults(["report.md.mustache": Self.markdown + text]) == [])
  }

  static let bad: [(template: String, messages: [String])] = [
    (
      "a {{titel}}",
      ["2:3: unknown key \"titel\" (known here: title, name, body, run, clusters, hasMap, verdict)"]
    ),
    (
      "{{#clusters}}\n  {{lable}}\n{{/clusters}}",
      [
        "3:3: unknown key \"lable\" (known here: label, name, title, note, body, hasMap, images, run, …)"
      ]
    ),
    (
      "{{run.verzion}}",
      ["2:1: unknown key \"run.verzion\" (known here: version, model)"]
    ),
    ("{{run.model.title}}", ["2:1: unknown key \"run.model.title\" (known here: name)"]),
    ("{{title.x}}", ["2:1: unknown key \"title.x\" (known here: nothing)"]),
    ("{{#run}}{{.title}}{{/run}}", ["2:9: unknown key \".title\""]),
    ("{{title.name}}", ["2:1: unknown key \"title.name\""]),
    ("{{#nope}}{{neither}}{{/nope}}", ["2:1: unknown key \"nope\""]),
    ("{{^nope}}{{/nope}}", ["2:1: unknown key \"nope\""]),
    ("{{label}}", ["2:1: unknown key \"label\""]),
    ("{{clusters}}", ["2:1: \"clusters\" is a list: expected {{#clusters}} … {{/clusters}}"]),
    ("{{hasMap}}", ["2:1: \"hasMap\" is a flag: expected {{#hasMap}} … {{/hasMap}}"]),
    ("{{run}}", ["2:1: \"run\" is a record: expected one of its names, as in {{run.…}}"]),
    ("{{.}}", ["2:1: \".\" is a record here: expected one of its names"]),
    (
      "{{{title}}}", ["2:1: {{{title}}} would write a text without escaping it: expected {{title}}"]
    ),
    ("{{&title}}", ["2:1: {{{title}}} would write a text without escaping it: expected {{title}}"]),
    ("{{name}}", ["2:1: \"name\" is finished Markdown: expected {{{name}}}"]),
    ("{{{body}}}", ["2:1: \"body\" is finished HTML, which has no place in a Markdown template"]),
    ("{{> nope}}", ["2:1: no partial \"nope\": expected a file partials/nope.md.mustache"]),
    (
      "{{>partials/a.md}}",
      ["2:1: {{>partials/a.md}}: expected a partial's name of letters, digits, \"_\" and \"-\""]
    ),
    (
      "{{>*title}}",
      ["2:1: {{>*title}}: expected a partial's name of letters, digits, \"_\" and \"-\""]
    ),
    ("{{#clusters}}\n\n{{label}}", ["2:1: section \"clusters\" is never closed"]),
    ("a\n{{/clusters}}", ["3:1: {{/clusters}} closes a section that is not open"]),
    (
      "{{#clusters}}\n{{/cluster}}",
      ["3:1: {{/cluster}} found, but \"clusters\" of line 2 is open: expected {{/clusters}}"]
    ),
    (
      "{{#clusters}}{{#isWeak}}{{/clusters}}{{/isWeak}}",
      [
        "2:25: {{/clusters}} found, but \"isWeak\" of line 2 is open: expected {{/isWeak}}",
        "2:38: {{/isWeak}} found, but \"clusters\" of line 2 is open: expected {{/clusters}}",
      ]
    ),
    ("x {{title", ["2:3: a tag starts here and \"}}\" never follows"]),
    ("{{{name}}", ["2:1: a tag starts here and \"}}}\" never follows"]),
    ("{{}}", ["2:1: {{}}: expected a name of letters, digits, \"_\", \"-\" and \".\""]),
    ("{{a b}}", ["2:1: {{a b}}: expected a name of letters, digits, \"_\", \"-\" and \".\""]),
    ("{{größe}}", ["2:1: {{größe}}: expected a name of letters, digits, \"_\", \"-\" and \".\""]),
    ("{{=<% %>=}}", ["2:1: {{=<% %>=}}: other delimiters are not supported here"]),
    (
      "{{<base}}{{$x}}{{/x}}{{/base}}",
      [
        "2:1: {{<base}}: templates that inherit are not supported here",
        "2:10: {{$x}}: templates that inherit are not supported here",
        "2:16: {{/x}} closes a section that is not open",
        "2:22: {{/base}} closes a section that is not open",
      ]
    ),
    (
      "{{uppercased(title)}}",
      ["2:1: {{uppercased(title)}}: uppercased(title) can only open a section"]
    ),
    (
      "{{#sorted(clusters)}}{{/sorted(clusters)}}",
      ["2:1: unknown transform \"sorted\" (known: empty(…), first(), last(), even(), odd())"]
    ),
    (
      "{{#last()}}{{/last()}}",
      ["2:1: \"last()\": expected last() directly inside a section over a list"]
    ),
    (
      "{{#clusters}}{{#note}}{{#last()}}{{/last()}}{{/note}}{{/clusters}}",
      ["2:23: \"last()\": expected last() directly inside a section over a list"]
    ),
    (
      "{{#empty(title)}}{{/empty(title)}}",
      ["2:1: \"title\" is a text: expected a list in \"empty(title)\""]
    ),
    ("{{% CONTENT_TYPE: TEXT}}", ["2:1: the content type belongs at the start of the file, once"]),
    ("{{%nonsense}}", ["2:1: {{%nonsense}}: expected {{% CONTENT_TYPE: … }}"]),
    ("\r\n{{nope}}\r\n é🙂{{nope}}", ["3:1: unknown key \"nope\"", "4:4: unknown key \"nope\""]),
  ]

  @Test(arguments: bad.indices)
  func refuses(_ index: Int) throws {
    let (template, messages) = Self.bad[index]
    let faults = Self.faults(["report.md.mustache": Self.markdown + template])
    try #require(faults.count == messages.count, "\(faults)")
    for (fault, message) in zip(faults, messages) {
      // The list of known names is spelt out where it is the point of the case.
      let isWhole = message.contains("(known") || !message.contains("unknown key")
      let expected = "report.md.mustache:\(message)"
      #expect(isWhole ? fault == expected : fault.hasPrefix("\(expected) (known here: "))
    }
  }

  @Test func everyFileSaysItsContentType() {
    let faults = Self.faults([
      "page.html.mustache": "<p>\n{{title}}", "report.md.mustache": "{{> a}}",
      "partials/a.md.mustache": "{{% CONTENT_TYPE: HTML}}", "report.css": "{{nope}}",
    ])
    #expect(
      faults == [
        "page.html.mustache:2:1: expected {{% CONTENT_TYPE: HTML}} as the first tag of the file",
        "partials/a.md.mustache:1:1: expected {{% CONTENT_TYPE: MARKDOWN}} as the first tag of the file",
        "report.md.mustache:1:1: expected {{% CONTENT_TYPE: MARKDOWN}} as the first tag of the file",
      ])
  }

  @Test func partialsAreCheckedWhereTheyAreIncluded() {
    let faults = Self.faults([
      "report.md.mustache": Self.markdown + "{{#clusters}}{{> row}}{{/clusters}}{{> row}}",
      "partials/row.md.mustache": Self.markdown + "{{title}}{{label}}{{#last()}}{{/last()}}",
      "partials/unused.md.mustache": Self.markdown + "{{whatever}}{{/x}}",
    ])
    let last =
      "partials/row.md.mustache:2:19: \"last()\": expected last() directly inside a section over a list"
    try? #require(faults.count == 3)
    #expect(faults.first?.hasPrefix("partials/row.md.mustache:2:10: unknown key \"label\"") == true)
    #expect(faults.dropFirst().first == last)
    #expect(
      faults.last == "partials/unused.md.mustache:2:13: {{/x}} closes a section that is not open")
  }

  @Test func recursionIsFound() {
    let faults = Self.faults([
      "report.md.mustache": Self.markdown + "{{> a}}",
      "partials/a.md.mustache": Self.markdown + "{{> b}}",
      "partials/b.md.mustache": Self.markdown + "\n{{> c}}",
      "partials/c.md.mustache": Self.markdown + "{{#hasMap}}{{> b}}{{/hasMap}}",
    ])
    #expect(faults == ["partials/c.md.mustache:2:12: partial \"b\" contains itself: b > c > b"])
  }

  @Test func partialsAreOfTheSameFormat() {
    let faults = Self.faults(
      [
        "page.html.mustache": Self.html + "{{> row}}{{{body}}}{{{name}}}",
        "partials/row.md.mustache": Self.markdown,
      ], check: ["page.html.mustache"])
    #expect(
      faults == [
        "page.html.mustache:2:1: no partial \"row\": expected a file partials/row.html.mustache",
        "page.html.mustache:2:20: \"name\" is finished Markdown, which has no place in an HTML template",
      ])
  }

  @Test func allFaultsOfAllFilesAreToldAtOnce() {
    let faults = Self.faults(
      [
        "report.md.mustache": Self.markdown + "{{a}}\n{{a}}\n{{> x}}{{#b}}",
        "page.html.mustache": Self.html + "{{c}}",
      ], check: ["report.md.mustache", "page.html.mustache"])
    #expect(
      faults.map { $0.prefix { $0 != " " } } == [
        "page.html.mustache:2:1:", "report.md.mustache:2:1:", "report.md.mustache:3:1:",
        "report.md.mustache:4:1:", "report.md.mustache:4:8:", "report.md.mustache:4:8:",
      ])
  }
}
