package import PlainText

/// A section of the page about one of the other panels: sentences, a table, charts.
package struct PanelSection {
  /// A table with a heading row; the first column is text, the others are numbers.
  package struct Table {
    /// Names of the columns.
    package let columns: [ShownText]
    /// Cells of each row, one a column.
    package let rows: [[ShownText]]
  }

  /// Heading of the section.
  package let title: ShownText
  /// What the section holds, for when it is folded.
  package let summary: ShownText
  /// Paragraphs, the most important first.
  package let sentences: [ShownText]
  /// Below the sentences; `nil` where there is nothing to list.
  package let table: Table?
  /// Charts, in the order of the page.
  package let figures: [Figure]
}

extension PanelSection {
  /// The same section with no more rows in its data tables than a page shows.
  func cut(to detail: PageDetail) -> PanelSection {
    PanelSection(
      title: title, summary: summary, sentences: sentences, table: table,
      figures: figures.map { $0.cut(to: detail) })
  }
}
