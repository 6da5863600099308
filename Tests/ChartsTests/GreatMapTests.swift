import ModelEvaluation
import PlainText
import Plots
import SVG
import Testing

@testable import Charts
@testable import gallery

/// The map of so many images that hexagons stand for them.
@Suite struct GreatMapTests {
  /// Images around the middles of many clusters, the first of which is weak and small.
  private struct Crowd {
    var rows: [ClusterRow]
    var table = ImageTable()

    /// - Parameters:
    ///   - noise: Share of images that belong to no cluster, anywhere on the map.
    ///   - place: Where the weak cluster is; `nil` for among the others.
    init(
      clusters: Int, images: Int, weak: Int, noise: Double = 0.05, place: (Double, Double)? = nil
    ) {
      var random = Seeded(UInt64(clusters + images))
      rows = SampleClusters.rows(clusters, sections: 6)
      for position in rows.indices where !rows[position].isNoise {
        rows[position].verdict = position == 0 ? .weak : .notDistinguishable
      }
      let middles = rows.map { _ in (random.uniform() * 30, random.uniform() * 24) }
      table.splitNames = SampleClusters.splitNames
      for image in 0..<images {
        let isNoise = random.uniform() < noise
        let position =
          image < weak ? 0 : isNoise ? clusters : 1 + random.integer(below: clusters - 1)
        let anywhere = (random.uniform() * 30, random.uniform() * 24)
        let middle = image < weak ? place ?? middles[0] : isNoise ? anywhere : middles[position]
        let spread = image < weak ? 0.1 : isNoise ? 0 : 0.8
        SampleImages.append(
          to: &table, name: "", split: UInt8(image % 3), clusterID: rows[position].id,
          x: middle.0 + spread * random.normal(), y: middle.1 + spread * random.normal(),
          f1: image < weak ? 0.2 : 0.85)
      }
    }

    func map(_ detail: PageDetail = .full) -> MapFigure? {
      MapFigure(images: table, rows: rows, detail: detail)
    }
  }

  /// As many among as many as 300 among a million.
  @Test(arguments: [(40.0, 30.0), nil])
  func aSmallWeakGroupShowsAndIsNamed(place: (Double, Double)?) throws {
    let crowd = Crowd(clusters: 200, images: 60_000, weak: 18, place: place)
    let figure = try #require(crowd.map()).figure
    let narrow = try #require(figure.narrow).inline(class: "narrow", namedBy: "map")
    for svg in [figure.document.inline, narrow] {
      #expect(try TextBoxes.read(svg).contains { $0.text == "\(crowd.rows[0].name.string), weak" })
      #expect(svg.matches(of: #/<path class="stroke-ink" [^>]*stroke-width="3"/#).count == 1)
      let core = try #require(
        svg.firstMatch(of: #/<g class="core">\s*<path class="fill-score-[0-4] /#))
      #expect(!core.0.isEmpty)
    }
    #expect(figure.document.inline.contains("weak groups: "))
  }

  @Test(arguments: [1_000, 3_000])
  func namesAmongThousandsOfClustersDoNotCoverEachOther(clusters: Int) throws {
    let crowd = Crowd(clusters: clusters, images: 60_000, weak: 20)
    let map = try #require(crowd.map())
    let names = map.clusters.named.map { map.clusters.rows[$0].name.string }
    #expect(map.clusters.areLargestNamed && names.count == 9)
    for (drawing, shown) in [
      (map.figure.document, names), (try #require(map.figure.narrow), Array(names.prefix(6))),
    ] {
      let boxes = try TextBoxes.read(drawing.inline)
      for (position, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.right <= drawing.size.width, "\(box.text)")
        let others = boxes.dropFirst(position + 1)
        #expect(others.allSatisfy { !$0.overlaps(box) }, "\(box.text)")
      }
      // A name without a free place is left out; that of the weak cluster comes first.
      let placed = shown.filter { name in boxes.contains { $0.text.hasPrefix(name) } }
      #expect(placed.first == names.first && placed.count > shown.count / 2)
    }
  }

  @Test func theLargestClustersAndWeakOnesWithoutASectionAreNamed() throws {
    var crowd = Crowd(clusters: 60, images: 60_000, weak: 18)
    for position in 40..<45 { crowd.rows[position].verdict = .weak }
    let clusters = try #require(crowd.map()).clusters
    let named = clusters.named.map { clusters.rows[$0] }
    #expect(named.prefix(6).allSatisfy { $0.sectionID != nil })
    #expect(named.count { $0.verdict == .weak } == 6)
    let unnamed = clusters.rows.indices.filter {
      !clusters.named.contains($0) && !clusters.rows[$0].isNoise
    }
    let most = unnamed.map { clusters.members[$0].count }.max() ?? 0
    #expect(clusters.named.suffix(3).allSatisfy { clusters.members[$0].count >= most })
  }

  @Test func clustersShowWhereMostImagesBelongToNone() throws {
    let crowd = Crowd(clusters: 40, images: 60_000, weak: 600, noise: 0.75)
    let svg = try #require(crowd.map()).figure.document.inline
    let start = try #require(svg.firstMatch(of: #/<g class="view-cluster"/#)).range.lowerBound
    let view = svg[start...].prefix(200_000)
    let core = try #require(view.firstMatch(of: #/<g class="core">/#)).range.lowerBound
    let inside = view[core...].prefix(20_000)
    #expect(view[..<core].contains("fill-faint"))
    #expect(inside.contains("fill-soft") && inside.contains("fill-group-"))
  }

  @Test func tooltipsAreOnWeakGroupsAndTheFullestHexagons() throws {
    let crowd = Crowd(clusters: 30, images: 60_000, weak: 18, place: (40, 30))
    let few = PageDetail.less[PageDetail.less.count - 1]
    let svg = try #require(crowd.map(few)).figure.document.inline
    let tips = svg.matches(
      of: #/<title>([0-9]+).images, F1 [0-9.]+\n([^\n<]+)(\nweak[^<]*)?</title>/#
    )
    .map { ($0.1, $0.2, $0.3) }
    #expect(tips.count == few.mostCellTips)
    #expect(tips.contains { $0.2 != nil })
    #expect(tips.allSatisfy { $0.1.hasPrefix("largest part: Cluster ") })
    let fullest = tips.filter { $0.2 == nil }.compactMap { Int($0.0) }
    #expect((fullest.min() ?? 0) > 30)
  }

  /// What the page's detail is chosen by.
  @Test(arguments: [PageDetail.full] + PageDetail.less)
  func theLoadOfHexagonsIsToldBeforeTheyAreDrawn(detail: PageDetail) throws {
    let figure = try #require(Crowd(clusters: 300, images: 60_000, weak: 20).map(detail)).figure
    let counted = figure.document.inline.matches(of: #/<[a-z]/#).count
    let told = figure.document.load.elements
    #expect(told >= counted && told <= counted * 115 / 100 + 24)
  }
}
