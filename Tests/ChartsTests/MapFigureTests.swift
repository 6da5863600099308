import Assessment
import ModelEvaluation
import PlainText
import Plots
import SVG
import Testing

@testable import Charts
@testable import gallery

/// What the map must not get wrong.
@Suite struct MapFigureTests {
  private static func example(_ name: String) throws -> DrawnFigure {
    try #require(DrawnFigure.all.first { $0.name == name })
  }

  private static func texts(_ svg: String) -> [String] {
    ((try? TextBoxes.read(svg)) ?? []).map(\.text)
  }

  // MARK: Room

  @Test func aFarIslandDoesNotSqueezeTheOthers() throws {
    let example = try Self.example("map-far-island")
    let places = example.inline.matches(of: #/<circle cx="([0-9.]+)"/#).compactMap { Double($0.1) }
      .sorted()
    let (low, high) = (places[places.count / 20], places[places.count * 19 / 20])
    #expect(high - low > example.figure.document.size.width / 3)
    #expect(example.figure.caption.string.contains("empty space is cut out"))
    #expect(example.inline.contains("stroke-dasharray=\"2 4\""))
  }

  @Test func anOrdinaryMapIsNotCut() throws {
    let example = try Self.example("map-14-clusters")
    #expect(!example.figure.caption.string.contains("cut out"))
  }

  // MARK: Names and colours

  @Test(arguments: ["map-14-clusters", "map-far-island"])
  func everyClusterHasANameAndAColour(name: String) throws {
    let example = try Self.example(name)
    let names = example.figure.table.rows.map { $0[0].string }.filter { $0 != "Noise" }
    for svg in example.drawings.map(\.svg) {
      let texts = Self.texts(svg)
      #expect(names.count(where: texts.contains) >= names.count - (svg == example.inline ? 0 : 4))
    }
    let rows = SampleClusters.rows(14, sections: 5)
    let table = SampleImages.table(400, rows: rows)
    let clusters = MapClusters(rows: rows, images: MapImages(table), table: table)
    #expect(clusters.areAllNamed && clusters.named.count == 14)
    let looks = Set(
      clusters.named.compactMap { clusters.members[$0].first.map { clusters.lookIndexes[$0] } })
    #expect(looks.count == 14)
  }

  @Test(arguments: ["map-14-clusters", "map-10000-images"])
  func imagesOfAClusterLinkToItsSection(name: String) throws {
    let example = try Self.example(name)
    for svg in example.drawings.map(\.svg) {
      let links = svg.matches(
        of: #/<a href="#(cluster-[0-9]+)"><g class="of-cluster of-([a-z0-9-]+)">/#)
      #expect(links.count >= 5)
      #expect(links.allSatisfy { $0.1 == $0.2 })
    }
  }

  // MARK: Drawing order

  /// On a phone clusters that lead nowhere are drawn together, in the order in which they were apart.
  @Test func joinedGroupsKeepTheOrder() throws {
    let rows = SampleClusters.rows(54, sections: 5)
    let table = SampleImages.table(400, rows: rows)
    let clusters = MapClusters(rows: rows, images: MapImages(table), table: table)
    let (apart, joined) = (clusters.groups(most: 400), clusters.linkedGroups(most: 400))
    #expect(joined.flatMap(\.images) == apart.flatMap(\.images))
    let sections = joined.compactMap { $0.row?.sectionID }
    #expect(sections == apart.compactMap { $0.row?.sectionID } && sections.count == 5)
    #expect(joined.count <= 11 && apart.count == 55)
  }

  /// Piles of images, a tenth of them with a low score: it is on top of about a tenth of the piles.
  @Test func lowScoresDoNotLieOnTop() {
    let count = 20_000
    var ranks = [Int](repeating: 0, count: count)
    for (rank, image) in MapOrder.scattered(0..<count).enumerated() { ranks[image] = rank }
    let tops = stride(from: 0, to: count, by: 40).compactMap { pile in
      (pile..<pile + 40).max { ranks[$0] < ranks[$1] }
    }
    let share = Double(tops.count { $0.isMultiple(of: 10) }) / Double(tops.count)
    #expect(abs(share - 0.1) < 0.05)
  }

  /// The same for a cloud, whose paths are drawn one on the other.
  @Test func noColourOfACloudLiesOnAllOthers() throws {
    let count = 4_000
    let cloud = DotCloud(
      x: (0..<count).map { Double($0 / 40) }, y: (0..<count).map { _ in 0 },
      look: (0..<count).map { UInt8($0 % 10 == 0 ? 0 : 1) },
      looks: [DotCloud.Look(Palette.score[0]), DotCloud.Look(Palette.score[9])], radius: 1,
      rounds: 4)
    let svg = Plot(
      id: "p", title: "", description: "", width: 300, height: .frame(40), marks: [cloud]
    ).document.inline
    let order = svg.matches(of: #/<path class="stroke-score-([0-9])"/#).map { String($0.1) }
    #expect(order == ["0", "9", "0", "9", "0", "9", "0", "9"])
  }

  /// Also where hundreds lie in one cell of the order, and few in others.
  @Test func aCloudDoesNotDependOnTheOrderOfItsDots() {
    func svg(_ order: [Int]) -> String {
      let cloud = DotCloud(
        x: order.map { Double($0) }, y: order.map { $0 < 400 ? 0 : Double($0 % 7) },
        look: order.map { UInt8($0 % 2) },
        looks: [DotCloud.Look(Palette.score[0]), DotCloud.Look(Palette.score[9])], radius: 1)
      return Plot(
        id: "p", title: "", description: "", width: 90, height: .frame(90), marks: [cloud]
      ).document.inline
    }
    let ordered = svg(Array(0..<500))
    #expect(ordered == svg((0..<500).reversed()))
    #expect(ordered == svg(MapOrder.scattered(0..<500)))
  }

  @Test func roundsMixTheLooks() {
    let looks = (0..<900).map { UInt8($0 % 3) }
    let rounds = MapOrder.rounds(Array(0..<900), looks: looks, salt: 5)
    #expect(rounds.count == 3 && Set(rounds.joined()).count == 900)
    let last = Set(rounds.compactMap { $0.last.map { looks[$0] } })
    #expect(last.count > 1)
  }

  @Test func theTableOfManyClustersIsCutAndSaysSo() throws {
    let figure = try Self.example("map-100000-images").figure
    #expect(figure.table.rows.count == 60)
    #expect(figure.caption.string.contains("The table has 60 of 301 clusters"))
  }

  @Test func theCaptionTellsTheDrawingOrder() throws {
    #expect(
      try Self.example("map-typical").figure.caption.string.contains(
        "no order of scores decides which is on top"))
  }

  // MARK: Files

  /// The file of the first view is cut out of the page's picture, unless that has more room.
  @Test(arguments: [2, 40])
  func theFileOfTheFirstViewHasTheRoomOfThatView(splitCount: Int) throws {
    var table = ImageTable()
    table.splitNames = (0..<splitCount).map { "split number \($0)" }
    for image in 0..<100 {
      SampleImages.append(
        to: &table, name: "\(image)", split: UInt8(image % splitCount), clusterID: 0,
        x: Double(image % 10), y: Double(image / 10), f1: 0.5)
    }
    let rows = SampleClusters.rows(1, hasNoise: false)
    let figure = try #require(MapFigure(images: table, rows: rows)).figure
    let (file, page) = (figure.documents[0].document, figure.document)
    #expect((file.size.height < page.size.height) == (splitCount > 2))
    #expect(file.title == "Map of the images by F1")
    #expect(!file.standalone.contains("view-split") && page.standalone.contains("view-split"))
  }

  // MARK: Hexagons

  @Test func hexagonsHaveTooltipsAndTheirLegendTheirShape() throws {
    let example = try Self.example("map-100000-images")
    #expect(example.inline.matches(of: #/<path d="[^"]*"><title>[0-9]/#).count > 300)
    let start = try #require(example.inline.firstMatch(of: #/<g class="view-split"/#))
    let legend = example.inline[start.range.lowerBound...].prefix(2_000)
    #expect(!legend.contains("<circle") && legend.contains("share held out from training"))
  }

  @Test func weakGroupsShowInsideTheirHexagons() throws {
    var rows = SampleClusters.rows(12, sections: 3, hasNoise: false)
    for position in rows.indices {
      rows[position].verdict = position == 0 ? .weak : .notDistinguishable
    }
    var table = ImageTable()
    table.splitNames = ["train", "test"]
    for image in 0..<60_000 {
      // All clusters on the same places: the mean hides the one that is weak.
      let row = rows[image % 100 == 0 ? 0 : 1 + image % 11]
      SampleImages.append(
        to: &table, name: "\(image)", split: UInt8(image % 2), clusterID: row.id,
        x: Double(image / 100 % 25), y: Double(image / 2_500),
        f1: row.id == rows[0].id ? 0.05 : 0.95)
    }
    let svg = try #require(MapFigure(images: table, rows: rows)).figure.document.inline
    #expect(svg.contains(#/<path class="fill-score-0 stroke-ground"/#))
    #expect(svg.contains("weak groups: "))
  }

  @Test func splitsOfHexagonsTellWhatWasNeverTested() throws {
    var table = ImageTable()
    table.splitNames = ["train", "test"]
    for image in 0..<60_000 {
      let x = Double(image % 200)
      SampleImages.append(
        to: &table, name: "\(image)", split: x < 100 || image % 5 > 0 ? 0 : 1, clusterID: 0, x: x,
        y: Double(image / 200), f1: 0.9)
    }
    let rows = SampleClusters.rows(1, hasNoise: false)
    let svg = try #require(MapFigure(images: table, rows: rows)).figure.document.inline
    #expect(svg.contains("class=\"fill-wrong-4\"") && svg.contains("class=\"fill-right-3\""))
  }

  @Test func manyImagesTakeFewElements() throws {
    for name in ["map-60000-images", "map-100000-images"] {
      let example = try Self.example(name)
      #expect(example.html.matches(of: #/<[a-z]/#).count < 3_500)
      #expect(example.figure.table.rows.count <= 60)
    }
  }

  // MARK: Controls and highlight

  @Test func theStyleSheetKnowsTheControls() throws {
    let html = try Self.example("map-typical").html
    #expect(html.contains("<input type=\"checkbox\" id=\"map-weak\"/>"))
    for id in ["map-by-split", "map-by-cluster", "map-weak"] {
      #expect(Gallery.styleSheet.contains("#\(id):checked"))
    }
  }

  @Test func aTargetedSectionMarksItsClusterEverywhere() throws {
    let sheet = ClusterHighlight.styleSheet(["cluster-6", "noise"])
    #expect(
      sheet.hasPrefix("main:has(#cluster-6:target) .chart .of-cluster-6 { --chart-shown: 1; }\n"))
    let row = SampleClusters.rows(9)[0]
    let name = try #require(row.className)
    for figure in ["f1-typical", "precision-recall-typical"] {
      #expect(try Self.example(figure).inline.contains(name))
    }
  }
}
