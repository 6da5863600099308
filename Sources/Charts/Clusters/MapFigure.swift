import Assessment
package import ModelEvaluation
package import PlainText
import Plots
import SVG

/// Every image at its place on the 2-d map, coloured by F1, by split or by cluster.
package struct MapFigure: Sendable {
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
    package static func weak(_ rows: [Int]) -> Region {
      Region(rows: rows, label: "weak area, \(NumberText.count(rows.count, "image"))")
    }
  }

  let table: ImageTable
  let images: MapImages
  let clusters: MapClusters
  let regions: [Region]
  /// How much of the images and clusters the page shows.
  private(set) var pageDetail: PageDetail
  /// Middles of the clusters that are named or in the table, by their position.
  private let middles: [Int: (x: Double, y: Double)]
  /// For each region the places of its images.
  private let places: [[(x: Double, y: Double)]]
  /// The hexagons of both forms, where they stand for the images.
  private var cells: (wide: MapCells?, narrow: MapCells?) = (nil, nil)

  /// Prepares the map; `nil` when no image has a place.
  ///
  /// - Parameters:
  ///   - rows: Clusters in order of importance; those with a section get a name and colour.
  package init?(
    images table: ImageTable, rows: [ClusterRow], regions: [Region] = [],
    detail: PageDetail = .full
  ) {
    let images = MapImages(table)
    guard !images.rows.isEmpty else { return nil }
    self.images = images
    self.table = table
    let clusters = MapClusters(
      rows: rows, images: images, table: table,
      namesLargest: images.rows.count > max(detail.mostDots, detail.mostTips))
    self.clusters = clusters
    self.regions = regions
    pageDetail = detail
    middles = clusters.middles(of: clusters.named + (0..<Self.mostRows), in: images)
    places = regions.map { region in
      region.rows.compactMap {
        (0..<table.count).contains($0) && table.hasPosition($0) ? images.place($0, in: table) : nil
      }
    }
    let isWeak = isWeak
    cells = FigureForm.both { [self] in cells($0, isWeak) }
  }

  /// The same map at another detail; `nil` where hexagons stand for the images at one of both only.
  func showing(_ detail: PageDetail) -> MapFigure? {
    var other = self
    other.pageDetail = detail
    let areAlike = FigureForm.allCases.allSatisfy { form in
      (self.detail(form) == .cells) == (other.detail(form) == .cells)
    }
    return areAlike ? other : nil
  }

  /// For each image whether it belongs to a weak cluster or to a region.
  private var isWeak: [Bool] {
    var isInRegion = [Bool](repeating: false, count: table.count)
    for row in regions.flatMap(\.rows) where row >= 0 && row < table.count {
      isInRegion[row] = true
    }
    var isWeak = images.rows.map { isInRegion[$0] }
    for (row, members) in zip(clusters.rows, clusters.members) where row.verdict == .weak {
      for image in members { isWeak[image] = true }
    }
    return isWeak
  }

  /// The finished figure.
  package var figure: Figure {
    let wide = layers(.wide)
    let views = MapView.allCases
    let first = wide(views[0], true)
    let whole = plot(.wide, { $1 ? first : wide($0, $1) }, views: views)
    return Figure(
      document: whole.document,
      narrow: plot(.narrow, layers(.narrow), views: views).document, caption: caption,
      table: dataTable,
      controls: FigureControls(
        legend: "Colour by", name: "map-by",
        options: views.map {
          .init(id: "map-by-\(foreign: $0.rawValue)", label: $0.label)
        }, toggle: .init(id: "map-weak", label: "fade F1 of 0.5 and more")),
      documents: [file(of: views[0], plot(.wide, { _, _ in first }, views: [views[0]]), whole)]
        + views.dropFirst().map {
          Figure.File(path: $0.path, document: plot(.wide, wide, views: [$0]).document)
        })
  }

  /// The file of the first view: a part of the page's picture, unless the legend of another view needs
  /// more room there.
  private func file(of view: MapView, _ plot: Plot, _ whole: Plot) -> Figure.File {
    guard plot.isLaidOut(as: whole) else {
      return Figure.File(path: view.path, document: plot.document)
    }
    return Figure.File(
      path: view.path, document: whole.document.firstView(titled: plot.title), isOfPage: true)
  }

  /// Most clusters in the table, the most important first.
  var dataRows: Range<Int> { 0..<min(clusters.rows.count, Self.mostRows, pageDetail.mostDataRows) }
  private static let mostRows = 60
  /// The same on a phone, where so many dots would cover each other.
  static let mostNarrowDots = 10_000

  func detail(_ form: FigureForm) -> MapDetail {
    let most = form == .wide ? pageDetail.mostDots : min(pageDetail.mostDots, Self.mostNarrowDots)
    return images.rows.count <= pageDetail.mostTips
      ? .elements : images.rows.count <= most ? .paths : .cells
  }

  /// The marks of a view, from the images gathered once for all views of a form.
  private func layers(_ form: FigureForm) -> (MapView, Bool) -> [any Mark] {
    guard let cells = form == .wide ? cells.wide : cells.narrow else {
      let areElements = detail(form) == .elements && form == .wide
      let most = areElements ? .max : pageDetail.mostGroups
      return MapLayers(
        table: table, images: images, clusters: clusters, detail: detail(form), form: form,
        groups: form == .narrow ? clusters.linkedGroups(most: most) : clusters.groups(most: most),
        tips: areElements ? MapLayers.tips(table, images, clusters) : []
      ).marks
    }
    let mostTips = form == .wide ? pageDetail.mostCellTips : 0
    return { cells.marks($0, mostTips: $1 ? mostTips : 0) }
  }

  private func cells(_ form: FigureForm, _ isWeak: [Bool]) -> MapCells? {
    guard detail(form) == .cells else { return nil }
    let radius = form == .wide ? 9.0 : 6
    let frame = plot(form, { _, _ in [] }, views: []).frame
    let grid = HexBin.grid(x: images.xs, y: images.ys, radius: radius, in: frame)
    return MapCells(table, images, clusters, isWeak: isWeak, grid)
  }

  private func plot(
    _ form: FigureForm, _ marks: (MapView, Bool) -> [any Mark], views: [MapView]
  ) -> Plot {
    let isWide = form == .wide
    let inset = isWide ? 14.0 : 8
    let extent = images.extent
    return Plot(
      id: form.id("map"), title: views.count == 1 ? views[0].title : "Map of the images",
      description: description, width: form.width,
      height: isWide ? .data(least: 320, greatest: 540) : .data(least: 240, greatest: 380),
      x: .linear(domain: extent.x, inset: inset), y: .linear(domain: extent.y, inset: inset),
      isEqualAspect: true,
      marks: cutLines
        + [Views(views.map { .init($0.rawValue, marks: marks($0, $0 == views.first)) })]
        + outlines + rings(form) + [labels(form)])
  }

  /// Where empty space was cut out.
  private var cutLines: [any Mark] {
    let style = Style(stroke: Palette.line, dashes: [2, 4])
    return images.cuts.x.middles.map { Rule(.x, at: $0, style: style) }
      + images.cuts.y.middles.map { Rule(.y, at: $0, style: style) }
  }

  /// Distance of an outline from the images in it, in pixels.
  private static let padding = 9.0

  private var outlines: [any Mark] {
    places.map { Outline(x: $0.map(\.x), y: $0.map(\.y), padding: Self.padding) }
  }

  /// Radius of the circle around the middle of a cluster, in pixels.
  private static func ring(_ form: FigureForm) -> Double { form == .wide ? 11 : 8 }

  /// The clusters that are named: on a phone among hexagons only those that have a section.
  private func named(_ form: FigureForm) -> [Int] {
    guard clusters.areLargestNamed, form == .narrow else { return clusters.named }
    return clusters.named.filter { clusters.rows[$0].sectionID != nil }
  }

  /// Where hexagons stand for the images of many clusters, circles show which a name is of.
  private func rings(_ form: FigureForm) -> [any Mark] {
    guard detail(form) == .cells else { return [] }
    return named(form).map { position in
      let middle = middle(of: position)
      return Outline(
        x: [middle.x], y: [middle.y], padding: Self.ring(form),
        style: Style(
          stroke: Palette.ink, strokeWidth: clusters.rows[position].verdict == .weak ? 3 : 1.25))
    }
  }

  private func labels(_ form: FigureForm) -> PointLabels {
    let outlined = zip(regions, places).map { (region: $0, middle: Self.edge($1)) }
    let named = named(form)
    let middles = named.map(middle)
    let rows = named.map { clusters.rows[$0] }
    let ring = detail(form) == .cells ? Self.ring(form) : 0
    return PointLabels(
      outlined.map(\.region.label) + rows.map { name($0, form) },
      x: outlined.map(\.middle.x) + middles.map(\.x),
      y: outlined.map(\.middle.y) + middles.map(\.y),
      links: outlined.map(\.region.sectionID) + rows.map(\.sectionID),
      clearances: outlined.map { _ in Self.padding }
        + rows.map { _ in ring },
      avoiding: ring > 0 ? (middles.map(\.x), middles.map(\.y)) : (images.xs, images.ys),
      radii: ring > 0 ? rows.map { _ in ring } : [],
      isStrong: outlined.map { _ in true } + rows.map { $0.sectionID != nil },
      maximumWidth: form == .wide ? 220 : 180)
  }

  /// Hexagons hide how weak a small cluster among them is: there its name says it.
  private func name(_ row: ClusterRow, _ form: FigureForm) -> ShownText {
    row.verdict == .weak && detail(form) == .cells ? "\(row.name), weak" : row.name
  }

  func middle(of position: Int) -> (x: Double, y: Double) { middles[position] ?? (.nan, .nan) }

  /// The highest place, beside which a region's label starts.
  private static func edge(_ places: [(x: Double, y: Double)]) -> (x: Double, y: Double) {
    places.max { ($0.y, $0.x) < ($1.y, $1.x) } ?? (.nan, .nan)
  }
}
