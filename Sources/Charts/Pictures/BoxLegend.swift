package import Findings
import PlainText
import SVG

/// What the boxes over pictures mean, once on a page, with ticks that hide some of them by style sheet
/// alone.
package struct BoxLegend {
  private let classNames: Set<String>

  /// The legend of some drawings.
  package init(_ drawings: [PictureDrawing]) {
    classNames = Set(drawings.flatMap { $0.marks.map(\.meaning.className) })
  }

  private static let groups: [(id: ShownText, entries: [(className: String, words: ShownText)])] = [
    ("boxes-truth", [("box-object", "labelled object"), ("box-crowd", "region of many objects")]),
    ("boxes-predictions", [("box-match", "detection that found one")]),
    ("boxes-errors", [("box-missed", "missed object"), ("box-alarm", "false alarm")]),
    ("boxes-labels", [("box-label", "label to check")]),
  ]

  /// The legend; empty where nothing is drawn.
  package var html: String {
    var html = HTMLWriter()
    let shown = Self.groups.map { group in
      (group.id, group.entries.filter { classNames.contains($0.className) })
    }.filter { !$0.1.isEmpty }
    if shown.isEmpty { return "" }
    html.element("fieldset", ["class": "box-legend"]) { html in
      html.element("legend", text: "Boxes in pictures")
      for (id, entries) in shown {
        html.element("label", ["for": id]) { html in
          if shown.count > 1 {
            html.void(
              "input", ["type": "checkbox", "id": id, "checked": "checked"])
          }
          for (className, words) in entries { Self.write(className, words, &html) }
        }
      }
    }
    return html.text
  }

  private static func write(
    _ className: String, _ words: ShownText, _ html: inout HTMLWriter
  ) {
    var path = PathData()
    path.rectangle(x: 3, y: 3, width: 24, height: 12)
    var svg = SVGWriter(use: .inline, idPrefix: "boxes", isStyled: true)
    let attributes: [SVGAttribute] = [
      .class("boxes"), .viewBox(width: 30, height: 18), .width(30), .height(18), .ariaHidden,
    ]
    svg.element(.svg, attributes) {
      $0.element(.path, [.class(className), .d(path)])
    }
    html.element("span", ["class": "box-entry"]) { html in
      html.drawing(svg)
      html.element("span", text: words)
    }
  }
}
