package import ModelEvaluation
package import PlainText
import Plots
import SVG

/// Every image at its place on the 2-d map, coloured by F1, by split or by cluster.
package struct MapFigure {
  /// A region to be drawn around, for example a neighbourhood with low scores.
  package struct Region: Sendable {
    /// Rows of the image table.
    package var rows: [Int]
    package var label: ShownText
    /// Id of the section about it; `nil` for none.
    package var sectionID: String?

    /// Makes a region.
    package init(rows: [Int], label: ShownText, sectionID: String? = nil) {
      self.rows = rows
      self.label = label
      self.sectionID = sectionID
    }

    /// A region that is weak as a whole, though not every image in it is.
    static func weak(_ rows: [Int]) -> Region {
      Region(rows: rows, label: "weak area, \(NumberText.count(rows.count, "image"))")
    }
  }

  private let table: ImageTable
  private let images: MapImages
  private let clusters: MapClusters
  private let regions: [Region]

  /// Prepares the map; `nil` when no image has a place.
  ///
  /// - Parameter rows: Clusters in order of importance; those with a section get a name and colour.
  package init?(images table: ImageTable, rows: [ClusterRow], regions: [Region] = []) {
    images = MapImages(table)
    guard !images.rows.isEmpty else { return nil }
    self.table = table
    clusters = MapClusters(rows: rows, images: images, table: table)
    self.regions = regions
  }

  /// The finished figure.
  package var figure: Figure {
    Figure(
      { plot($0, views: MapView.allCases) }, caption: caption, table: dataTable,
      controls: FigureControls(
        legend: "Colour by", name: "map-by",
        options: MapView.allCases.map {
          .init(id: "map-by-\(foreign: $0.rawValue)", label: $0.label)
        }),
      documents: MapView.allCases.map { view in
        Figure.File(path: view.path, document: plot(.wide, views: [view]).document)
      })
  }

  /// Up to this many images each has its own element with a tooltip.
  static let mostTips = 3_000
  /// Up to this many images each has its own dot.
  package static let mostDots = 50_000

  private var detail: MapDetail {
    switch images.rows.count {
    case ...Self.mostTips: .elements
    case ...Self.mostDots: .paths
    default: .cells
    }
  }

  private func plot(_ form: FigureForm, views: [MapView]) -> Plot {
    let isWide = form == .wide
    let layers = MapLayers(
      table: table, images: images, clusters: clusters, detail: detail, form: form)
    let drawn = views.map { view in
      Views.View(view.rawValue, marks: layers.marks(view, hasTips: isWide && view == views.first))
    }
    let inset = isWide ? 14.0 : 8
    return Plot(
      id: form.id("map"), title: views.count == 1 ? views[0].title : "Map of the images",
      description: description, width: form.width,
      height: isWide ? .data(least: 360, greatest: 640) : .data(least: 240, greatest: 380),
      x: .linear(inset: inset), y: .linear(inset: inset), isEqualAspect: true,
      marks: [Views(drawn)] + outlines + [labels])
  }

  private var outlines: [any Mark] {
    regions.map { region in
      let members = places(of: region)
      return Outline(x: members.map(\.x), y: members.map(\.y))
    }
  }

  private var labels: PointLabels {
    let named = regions.map { (region: $0, middle: Self.edge(places(of: $0))) }
    let middles = clusters.ofNote.map { clusters.middle(of: $0, in: images) }
    let rows = clusters.ofNote.map { clusters.rows[$0] }
    return PointLabels(
      named.map(\.region.label) + rows.map(\.name),
      x: named.map(\.middle.x) + middles.map(\.x), y: named.map(\.middle.y) + middles.map(\.y),
      links: named.map(\.region.sectionID) + rows.map(\.sectionID),
      avoiding: (images.xs, images.ys))
  }

  private func places(of region: Region) -> [(x: Double, y: Double)] {
    region.rows.compactMap { row in
      guard row >= 0, row < table.count, table.hasPosition(row) else { return nil }
      return (table.xs[row], table.ys[row])
    }
  }

  /// The highest place, beside which a region's label starts.
  private static func edge(_ places: [(x: Double, y: Double)]) -> (x: Double, y: Double) {
    places.max { ($0.y, $0.x) < ($1.y, $1.x) } ?? (.nan, .nan)
  }

  private var description: ShownText {
    return
      "\(NumberText.count(images.rows.count, "image")) as points; images that the model sees as alike are near each other. "
      + "Coloured by F1, split or cluster; \(NumberText.count(clusters.ofNote.count, "cluster")) "
      + "named."
  }

  private var caption: ShownText {
    var text: ShownText =
      "Near means alike; distances between far groups mean little, and the axes have no unit. "
      + "The clusters were found in more dimensions than the two shown."
    if detail == .cells {
      text +=
        " Each hexagon stands for the images around it: larger for more, coloured by their"
        + " mean F1, or by their most frequent split or cluster."
    }
    if images.missingCount > 0 {
      text += " \(NumberText.count(images.missingCount, "image")) without a position left out."
    }
    return text
  }

  private var dataTable: FigureTable {
    FigureTable(
      columns: [.init("Cluster", isNumber: false)]
        + ["Images on the map", "Mean F1", "Middle x", "Middle y"].map { .init($0) },
      rows: clusters.rows.indices.map { position in
        let members = clusters.members[position]
        let known = members.map { images.f1s[$0] }.filter { !$0.isNaN }
        let middle = clusters.middle(of: position, in: images)
        return [
          clusters.rows[position].name, NumberText.count(members.count),
          NumberText.score(known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)),
          NumberText.decimal(middle.x), NumberText.decimal(middle.y),
        ]
      })
  }
}
