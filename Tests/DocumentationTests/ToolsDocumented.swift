import JSON
import MarkdownHTML
import PictureSamples
import Pictures
import PlainText
import Plots
import SVG
import Scales
import Templates
import Testing

/// The other tools of the package as their documentation uses them.
@Suite struct ToolsDocumented {
  @Test func jsonIsWrittenPieceByPiece() {
    // snippet: JSON
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("images", 12)
      json.member("splits", ["test", "valid"])
    }
    // end
    #expect(String(decoding: json.bytes, as: UTF8.self).contains("\"images\" : 12"))
  }

  @Test func markupIsWrittenAsBytes() {
    // snippet: path
    var path = PathData()
    path.move(0, 10)
    path.line(20, 10)
    // end
    #expect(String(decoding: path.bytes, as: UTF8.self) == "M0 10L20 10")
    // snippet: SVG
    var svg = SVGWriter(use: .inline, idPrefix: "f1")
    svg.element(.g, [.fill("#123")]) { svg in
      svg.element(.circle, [.cx(1), .cy(2), .r(3)])
    }
    // end
    #expect(String(decoding: svg.bytes, as: UTF8.self).contains("<circle"))
  }

  @Test func scalesMapDomainsToRanges() {
    // snippet: bands
    let bands = BandScale(count: 3, range: (0, 120), paddingInner: 0.2)
    let lastBand = bands(2)..<bands(2) + bands.bandwidth
    // end
    #expect(abs(lastBand.upperBound - 120) < 1e-9)
    // snippet: linear
    let scale = LinearScale(domain: (0, 1), range: (80, 600))
    let middle = scale(0.5)  // 340
    // end
    #expect(middle == 340)
    // snippet: stepped
    let color = SteppedScale(domain: (0, 1), steps: ["#801", "#c63", "#58a"], unknown: "#999")
    let ofHalf = color(0.5)  // "#c63"
    // end
    #expect(ofHalf == "#c63")
    // snippet: cuts
    let cuts = AxisCuts([0, 1, 2, 100, 101])
    let near = cuts(100)
    // end
    #expect(near <= 100)
  }

  @Test func plotsAreMarksOverColumns() {
    let (names, means, rows): ([ShownText], _, _) = (
      ["Cluster 1", "Cluster 2"], [0.4, 0.9], [0.0, 1]
    )
    let paints = [Palette.score[4], Palette.score[9]]
    // snippet: plot
    let plot = Plot(
      id: "f1", title: "F1 per cluster", description: "Mean F1 of each cluster.", width: 640,
      height: .step(20), x: .linear(domain: (0, 1)), y: .band(count: names.count),
      marks: [Grid(.x), AxisX(), RowLabels(names), Dot(x: means, y: rows, fill: paints)])
    let picture = plot.document.inline
    // end
    #expect(picture.contains("Mean F1 of each cluster."))
  }

  @Test func foreignTextIsNamedAsSuch() throws {
    let (project, count) = ("bottles\u{202E}", 2)
    // snippet: text
    let text: ShownText = "\(foreign: project, to: 40) has \(Phrase.images(count))"
    // end
    #expect(text.string == "bottles\u{FFFD} has 2\u{A0}images")
    // snippet: Markdown
    let converter = MarkdownConverter(figures: ["charts/f1.svg"])
    let fragment = try converter.convert("# Report\n\n![F1](charts/f1.svg)\n")
    let html = fragment.html { address in "<figure>\(address)</figure>" }
    // end
    #expect(html.hasSuffix("</h1>\n<figure>charts/f1.svg</figure>\n"))
  }

  @Test func picturesBecomeThumbnails() throws {
    let file = PictureFile.png(
      Picture(width: 640, height: 2, pixels: Array(repeating: 0, count: 1280)))
    // snippet: picture
    let small = try Picture(decoding: file, fitting: 320)
    let thumbnail = try small.jpeg(quality: 78)
    // end
    #expect(small.width == 320)
    #expect(thumbnail.starts(with: [0xFF, 0xD8]))
  }

  @Test func recordsListTheirFieldsOnce() {
    // snippet: record
    struct RuleLine: TemplateRecord {
      let name: ShownText
      let limit: ShownText

      static let fields: [Field<Self>] = [Field("name", \.name), Field("limit", \.limit)]
    }
    // end
    #expect(RuleLine.fields.count == 2)
  }
}
