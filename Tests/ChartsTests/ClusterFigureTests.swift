import Assessment
import PlainText
import Plots
import SVG
import Testing

@testable import Charts
@testable import ModelEvaluation
@testable import gallery

/// What the charts of clusters must not get wrong.
@Suite struct ClusterFigureTests {
  // MARK: Precision and recall

  @Test(arguments: 0..<40)
  func noNameStandsOnACircle(seed: UInt64) throws {
    let count = 3 + Int(seed % 30)
    let figure = PrecisionRecallFigure(
      rows: SampleClusters.rows(count, seed: seed, sections: 12)
    ).figure
    for document in [figure.document, figure.narrow].compactMap(\.self) {
      let circles = Self.circles(document.inline)
      let names = try TextBoxes.read(document.inline).filter {
        $0.text.hasPrefix("Cluster") || $0.text == "Noise"
      }
      #expect(!circles.isEmpty && !names.isEmpty)
      for name in names {
        for circle in circles {
          #expect(!name.meets(circle), "\(name.text) covers a circle")
        }
      }
    }
  }

  @Test func theAxesBeginNearTheData() {
    var rows = SampleClusters.rows(6, hasNoise: false)
    for position in rows.indices {
      rows[position].metrics.precisionMean = 0.83 + 0.02 * Double(position)
      rows[position].metrics.recallMean = 0.91
    }
    let texts = Self.texts(PrecisionRecallFigure(rows: rows).figure)
    #expect(texts.contains("0.80") && !texts.contains("0.0") && !texts.contains("0.2"))
  }

  // MARK: Splits

  private static var noisy: [ClusterRow] {
    var rows = SampleClusters.rows(3)
    for position in rows.indices { rows[position].splitCounts = [6, 2, 2] }
    rows[3].splitCounts = [7_000, 2_000, 1_000]
    return rows
  }

  @Test func noiseDoesNotSetTheScale() {
    let figure = SplitsFigure(
      rows: Self.noisy, splitNames: ["train", "valid", "test"]
    ).figure
    let widths = figure.document.inline.matches(of: #/<rect x="[^"]*" y="[^"]*" width="([0-9.]+)"/#)
      .compactMap { Double($0.1) }
    #expect((widths.max() ?? 0) > 300)
    #expect(widths.filter { $0 > 200 }.count == 4)
    #expect(figure.caption.string.contains("The bar of Noise is cut"))
    #expect(Self.texts(figure).contains("7\u{202F}000"))
  }

  @Test func legendAndDescriptionCountTheWholeDataSet() {
    let figure = SplitsFigure(
      rows: Self.noisy, splitNames: ["train", "valid", "test"], totals: [64_918, 129, 128],
      omittedCount: 400
    ).figure
    #expect(Self.texts(figure).contains("train 64\u{202F}918"))
    #expect(figure.description.string.contains("train 64\u{202F}918, valid 129, test 128"))
  }

  @Test func numbersOnPatternsStandOnAPlate() {
    let svg = SplitsFigure(rows: Self.noisy, splitNames: ["train", "valid", "test"]).figure.document
      .inline
    #expect(!svg.contains("paint-order"))
  }

  // MARK: F1

  @Test func rowsStandInTheOrderOfThePrintedNumber() throws {
    let figure = try #require(DrawnFigure.all.first { $0.name == "f1-estimates" }).figure
    let printed = Self.texts(figure).filter { $0.wholeMatch(of: #/0\.[0-9]{3}/#) != nil }
    #expect(printed.count == 14)
    #expect(printed.dropLast() == printed.dropLast().sorted()[...])
  }

  @Test func theHeaviestLineIsTheInterval() throws {
    let example = try #require(DrawnFigure.all.first { $0.name == "f1-estimates" })
    let widths = example.inline.matches(
      of: #/class="stroke-([a-z]+)" fill="none" stroke="[^"]*" stroke-width="([0-9.]+)"/#
    ).compactMap { match in Double(match.2).map { (String(match.1), $0) } }
    let heaviest = widths.max { $0.1 < $1.1 }
    #expect(heaviest?.0 == "ink" && heaviest?.1 == 3)
    #expect(widths.filter { $0.1 >= 2 }.allSatisfy { $0.0 == "ink" })
  }

  @Test func theReferenceLineSaysWhichImages() throws {
    let figure = try #require(DrawnFigure.all.first { $0.name == "f1-typical" }).figure
    let texts = Self.texts(figure)
    #expect(texts.contains("judged images 0.742") && !texts.contains { $0.hasPrefix("all images") })
  }

  @Test func oneEstimateForAllIsSaidOnceAndNotDrawn() throws {
    let figure = try #require(DrawnFigure.all.first { $0.name == "f1-one-estimate" }).figure
    #expect(!figure.table.columns.map(\.name).contains("Estimate"))
    #expect(figure.caption.string.contains("One estimate serves all"))
    #expect(!Self.texts(figure).contains("estimate"))
    let printed = Self.texts(figure).filter { $0.wholeMatch(of: #/0\.[0-9]{3}/#) != nil }
    #expect(Set(printed).count > 20)
  }

  // MARK: Regions and classes

  @Test func theCountOfARegionIsGrouped() {
    let region = MapFigure.Region.weak(Array(0..<1_730))
    #expect(region.label == "weak area, 1\u{202F}730\u{A0}images")
  }

  @Test func falseAlarmsOfOneClassAreARateOfItsDetections() throws {
    let matrix = ConfusionMatrix(
      classes: ["vehicle", "background"], rows: [[565, 139], [57, 0]])
    let figure = try #require(ConfusionFigure(matrix, isPixels: false)).figure
    let svg = figure.document.inline
    #expect(svg.contains("9.2% of the 622\u{A0}detections"))
    let cells = svg.matches(of: #/<g class="fill-wrong-([0-9])"[^>]*>\n<rect[^>]*><title/#)
    #expect(cells.map { String($0.1) }.sorted() == ["2", "3"])
    #expect(figure.description.string.contains("1 class:"))
  }

  // MARK: Reading pictures

  private static func texts(_ figure: Figure) -> [String] {
    ((try? TextBoxes.read(figure.document.inline)) ?? []).map(\.text)
  }

  private static func circles(_ svg: String) -> [(x: Double, y: Double, radius: Double)] {
    svg.matches(of: #/<circle cx="([0-9.]+)" cy="([0-9.]+)" r="([0-9.]+)"/#).compactMap { match in
      guard let x = Double(match.1), let y = Double(match.2), let radius = Double(match.3) else {
        return nil
      }
      return (x, y, radius)
    }
  }
}

extension TextBox {
  /// Whether the middle line of the text's letters meets a circle.
  fileprivate func meets(_ circle: (x: Double, y: Double, radius: Double)) -> Bool {
    let (dx, dy) = (
      min(max(circle.x, left), right) - circle.x,
      min(max(circle.y, top + 2), bottom - 2) - circle.y
    )
    return dx * dx + dy * dy < circle.radius * circle.radius
  }
}
