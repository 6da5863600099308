import PlainText
import SVG
import TestSupport
import Testing

@Suite struct SVGWriterTests {
  private func written(
    _ use: SVGWriter.Use = .inline, _ draw: (inout SVGWriter) -> Void
  ) -> String {
    var svg = SVGWriter(use: use, idPrefix: "f1")
    draw(&svg)
    return String(decoding: svg.bytes, as: UTF8.self)
  }

  @Test func elementsNestAndCloseThemselves() {
    let text = written { svg in
      svg.element(.g, [.fill("#123")]) { svg in
        svg.element(.circle, [.cx(1.5), .cy(-0.001), .r(3)])
        svg.element(.text, [.x(2)]) { svg in
          svg.element(.title, text: "a\nb")
          svg.text("<a>")
        }
      }
    }
    #expect(
      text == """
        <g fill="#123">
        <circle cx="1.5" cy="0" r="3"/>
        <text x="2"><title>a
        b</title>&lt;a&gt;</text>
        </g>

        """)
  }

  @Test func linksLeadSomewhereOnlyInAPage() {
    let draw: (inout SVGWriter) -> Void = { svg in
      svg.link(to: "cluster-12") { $0.text("x") }
      svg.link(to: nil) { $0.text("y") }
    }
    #expect(written(.inline, draw) == "<a href=\"#cluster-12\">x</a>\ny")
    #expect(written(.standalone, draw) == "xy")
  }

  @Test func aHostileFragmentStaysInItsAttribute() {
    let text = written { $0.link(to: "\"><script>") { $0.text("x") } }
    #expect(text == "<a href=\"#&quot;&gt;&lt;script&gt;\">x</a>\n")
  }

  @Test func pathsAreShort() {
    var path = PathData()
    path.move(0, 10.5)
    path.line(20, -3)
    path.move(byX: -1.25, 2)
    path.horizontal(by: 0)
    path.close()
    #expect(String(decoding: path.bytes, as: UTF8.self) == "M0 10.5L20-3m-1.3 2h0z")
  }

  @Test(arguments: [
    (3, "L0 3"), (-2, "L0-2"), (-0.0, "L0 0"), (-0.04, "L0 0"), (-0.05, "L0-0.1"), (0.25, "L0 0.3"),
    (.nan, "L0 0"), (.infinity, "L0 10000000"), (-1e300, "L0-10000000"),
    (20_000_000, "L0 10000000"),
  ])
  func aSpaceOrAMinusPartsTwoLengths(y: Double, expected: String) {
    var path = PathData()
    path.line(0, y)
    #expect(String(decoding: path.bytes, as: UTF8.self) == expected)
  }

  @Test func aShapeAtManyPlacesIsAsMovesAndTheShape() {
    let places = [(0, 0), (7, -3), (-2, 99), (100, 12_345), (-20_000_000, 5), (9, 9), (9, 9)]
      .map { PathData.Place(x: $0.0, y: $0.1) }
    var (expected, path, shape) = (PathData(), PathData(), PathData())
    shape.line(byX: 2, -1)
    shape.close()
    var last = (x: -4, y: 6)
    for place in places {
      expected.move(byX: Double(Int(place.x) - last.x), Double(Int(place.y) - last.y))
      expected.line(byX: 2, -1)
      expected.close()
      last = (Int(place.x), Int(place.y))
    }
    path.append(shape, at: places[...], from: PathData.Place(x: -4, y: 6))
    #expect(String(decoding: path.bytes, as: UTF8.self).hasPrefix("m4-6l2-1zm7-3l2-1zm-9 102"))
    #expect(path == expected)
  }

  @Test func circlesAndCurvesAreShort() {
    var path = PathData()
    path.circle(x: 0, y: -2, radius: 1)
    path.curve(control: (1, -1), to: (-0.5, 3))
    #expect(
      String(decoding: path.bytes, as: UTF8.self)
        == "M-1-2a1 1 0 1 0 2 0a1 1 0 1 0-2 0zQ1-1-0.5 3")
  }
}
