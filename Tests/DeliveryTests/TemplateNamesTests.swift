import Delivery
import Foundation
import TestSupport
import Testing

@testable import Templates

/// `Examples/template-names.md` tells authors of templates what there is, as the records have it.
@Suite struct TemplateNamesTests {
  private static let introduction = """
    # Names in templates

    A folder given with `--templates` replaces bundled [templates](../Templates) file by file. They are
    [Mustache](https://mustache.github.io/mustache.5.html): `{{name}}` writes a text, escaped for the
    format of the file; `{{{name}}}` finished Markdown or HTML as it is; `{{#name}} … {{/name}}` stands
    once for each element of a list, or where a flag holds or a text is not empty, `{{^name}} … {{/name}}`
    where not; inside, names of the element go before those around it, and `{{.}}` is the element
    itself. `{{> name}}` includes `partials/name.md.mustache` or `.html.mustache`, also one of your own;
    `{{! … }}` is a comment. Within a list `{{#first()}}`, `last()`, `even()` and `odd()` ask for the
    place, `{{#empty(list)}}` for a list without elements. There are no lambdas, no inheritance, no
    other delimiters and no partials whose name is a value. The first tag of a file says its format.

    A heading states the id that links lead to: `## Landkarte {#map}`.

    """

  @Test func everyNameOfEveryTemplateIsListed() throws {
    let lists = TemplateSet.pages.map { page in
      "\n## \(page.template)\n\n\(Self.list(page.shape, indented: ""))"
    }
    try GoldenFolder(at: repositoryRoot.appendingPathComponent("Examples"))
      .expect(Self.introduction + lists.joined(), named: "template-names.md")
  }

  /// A line for each name, below it those of its own.
  private static func list(_ shape: TemplateShape, indented blanks: String) -> String {
    switch shape {
    case .list(let element): list(element, indented: blanks)
    case .record(let shapes):
      shapes.sorted { $0.key < $1.key }.map { name, shape in
        "\(blanks)- `\(name)`: \(shape)\n" + list(shape, indented: blanks + "  ")
      }.joined()
    case .text, .flag: ""
    }
  }
}
