import PlainText
import Plots

extension MapFigure {
  /// The map in a few sentences, for those who do not see it.
  var description: ShownText {
    let shape: ShownText = detail(.wide) == .cells ? "in hexagons" : "as points"
    return
      "\(NumberText.count(images.rows.count, "image")) \(shape); images that the model sees as "
      + "alike are near each other. Coloured by F1, split or cluster; "
      + "\(NumberText.count(clusters.named.count, "cluster")) named."
  }

  /// What the map is of, as far as its shapes show it.
  var introduction: ShownText {
    let shown: ShownText =
      detail(.wide) == .cells ? "Where the images lie" : "Every image at its place"
    return shown
      + " in a two-dimensional projection of the embeddings: images that look alike are close."
  }

  /// How to read the map.
  var caption: ShownText {
    "Near means alike; distances between far groups mean little, and the axes have no unit. "
      + "The clusters were found in more dimensions than the two shown." + drawing + cutting
      + shortening + missing
  }

  private var drawing: ShownText {
    let dots: ShownText = " Where dots overlap, no order of scores decides which is on top."
    guard detail(.narrow) == .cells else { return dots }
    let isWide = detail(.wide) == .cells
    return (isWide ? " Each" : dots + " On a narrow screen each")
      + " hexagon stands for the images around it: larger for more, coloured by their mean "
      + "F1, by the share held out from training, or by the most frequent cluster. A smaller one "
      + "inside stands for weak groups, by cluster for named ones or for any among noise: larger for a "
      + "greater share. Weak groups stay when the rest fades. A circle marks the middle of a named "
      + "cluster, a heavy one of a weak cluster."
      + (isWide ? " Hexagons with weak groups and the fullest have tooltips." : "")
  }

  private var cutting: ShownText {
    let cuts = [images.cuts.x, images.cuts.y]
    guard cuts.contains(where: { !$0.cuts.isEmpty }) else { return "" }
    let factor = cuts.map(\.factor).max() ?? 1
    return " Dashed lines: empty space is cut out, up to \(NumberText.fixed(factor, decimals: 0)) "
      + "times as wide as drawn."
  }

  private var shortening: ShownText {
    let count = clusters.rows.count
    guard count > dataRows.count else { return "" }
    return
      " The table has \(NumberText.count(dataRows.count)) of \(NumberText.count(count)) clusters; "
      + "data/images.csv has the place of every image."
  }

  private var missing: ShownText {
    images.missingCount > 0
      ? " \(NumberText.count(images.missingCount, "image")) without a position left out." : ""
  }

  /// The clusters on the map as texts.
  var dataTable: FigureTable {
    FigureTable(
      columns: [.init("Cluster", isNumber: false)]
        + ["Images on the map", "Mean F1", "Middle x", "Middle y"].map { .init($0) },
      rows: dataRows.map { position in
        let members = clusters.members[position]
        let known = members.map { images.f1s[$0] }.filter { !$0.isNaN }
        let middle = middle(of: position)
        return [
          clusters.rows[position].name, NumberText.count(members.count),
          NumberText.score(known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)),
          NumberText.decimal(middle.x), NumberText.decimal(middle.y),
        ]
      })
  }
}
