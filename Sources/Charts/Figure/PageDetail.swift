import PlainText
import Plots

/// How much of an evaluation the charts and tables of a page show.
///
/// A page of very many elements is slow to open and to scroll; where the page of a great evaluation
/// would be one, it shows less, and each chart and table says what it leaves out.
package struct PageDetail: Sendable, Equatable {
  /// Most images that have an element with a tooltip of their own on the map.
  package let mostTips: Int
  /// Most images that have a dot of their own on the map.
  package let mostDots: Int
  /// Most clusters that are elements of their own on the map where images are none.
  package let mostGroups: Int
  /// Most hexagons that have a tooltip on the map.
  package let mostCellTips: Int
  /// Most rows of a chart, each for a cluster or class.
  package let mostRows: Int
  /// Up to this many clusters are all drawn.
  package let mostUncut: Int
  /// Most rows in the table of all clusters.
  package let mostTableRows: Int
  /// Most rows in the data table of a chart.
  package let mostDataRows: Int

  /// All that any page shows.
  package static let full = PageDetail(
    mostTips: 3_000, mostDots: 50_000, mostGroups: 400, mostCellTips: 900, mostRows: 40,
    mostUncut: 60, mostTableRows: 200, mostDataRows: 400)

  /// Less and less: the first leaves out rows of long tables alone, which saves hundreds of elements and
  /// no picture, those after it clusters of the charts and tooltips of hexagons, the last the tooltips of
  /// images.
  package static let less = [
    PageDetail(
      mostTips: 3_000, mostDots: 50_000, mostGroups: 100, mostCellTips: 900, mostRows: 40,
      mostUncut: 60, mostTableRows: 100, mostDataRows: 30),
    PageDetail(
      mostTips: 3_000, mostDots: 50_000, mostGroups: 100, mostCellTips: 700, mostRows: 40,
      mostUncut: 60, mostTableRows: 80, mostDataRows: 15),
    PageDetail(
      mostTips: 3_000, mostDots: 30_000, mostGroups: 60, mostCellTips: 500, mostRows: 24,
      mostUncut: 30, mostTableRows: 50, mostDataRows: 15),
    PageDetail(
      mostTips: 3_000, mostDots: 30_000, mostGroups: 30, mostCellTips: 300, mostRows: 16,
      mostUncut: 16, mostTableRows: 25, mostDataRows: 17),
    PageDetail(
      mostTips: 3_000, mostDots: 20_000, mostGroups: 20, mostCellTips: 180, mostRows: 10,
      mostUncut: 10, mostTableRows: 12, mostDataRows: 11),
    PageDetail(
      mostTips: 0, mostDots: 20_000, mostGroups: 20, mostCellTips: 180, mostRows: 10,
      mostUncut: 10, mostTableRows: 12, mostDataRows: 11),
  ]
}

extension Figure {
  /// The same figure with no more rows in its data table than a page shows.
  ///
  /// - Parameter isOfClusters: Whether every row is of a cluster, so that a data file has them all.
  func cut(to detail: PageDetail, isOfClusters: Bool = false) -> Figure {
    guard table.rows.count > detail.mostDataRows else { return self }
    let rows = Array(table.rows.prefix(detail.mostDataRows))
    let all: ShownText = isOfClusters ? "; data/clusters.csv has all." : "."
    var figure = self
    figure.table = FigureTable(columns: table.columns, rows: rows)
    figure.caption +=
      " The data table has \(detail.mostDataRows) of \(table.rows.count) rows" + all
    return figure
  }
}
