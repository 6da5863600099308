import PlainText

extension F1Figure {
  /// What the tooltip of a row says.
  func tip(_ row: ClusterRow) -> ShownText {
    guard isKnown(row.f1Mean) else {
      return "\(row.name)\nno F1, \(NumberText.count(row.count, "image"))"
    }
    var lines = [row.name, "F1 \(NumberText.score(row.f1Mean)) ± \(NumberText.score(row.f1Std))"]
    lines.append("from \(NumberText.score(row.f1Min)) to \(NumberText.score(row.f1Max))")
    lines.append(NumberText.count(row.count, "image") + (isFew(row) ? ": too few to tell" : ""))
    if let estimate = estimates[row.id] {
      lines.append(
        "\(estimateName): \(NumberText.score(estimate.mean)) "
          + "(\(NumberText.interval(estimate.lower, estimate.upper)))")
    }
    return lines.joined(separator: "\n")
  }

  /// The chart in a few sentences, for those who do not see it.
  var description: ShownText {
    let clusters = rows.rows.filter { !$0.isNoise }
    guard !clusters.isEmpty || !rows.rows.isEmpty else { return "There are no clusters to show." }
    let known = clusters.filter { isKnown($0.f1Mean) }
    var text: ShownText =
      "Mean F1 with its spread for \(NumberText.count(clusters.count, "cluster"))"
    text += rows.breaks.isEmpty ? "." : " and, apart, for the images in none."
    if let first = known.first, let last = known.last, known.count > 1 {
      text +=
        " From \(first.name) with \(NumberText.score(first.f1Mean))"
        + " to \(last.name) with \(NumberText.score(last.f1Mean))."
    }
    if let overallMean, overallMean.isFinite {
      text += " The mean of all images is \(NumberText.score(overallMean))."
    }
    return text
  }

  /// How to read the chart.
  var caption: ShownText {
    "Each dot is the mean F1 of a cluster's images; the bar spans one standard deviation to either"
      + " side, cut at 0 and 1, the thin line the least and the greatest F1 of an image."
      + (estimates.isEmpty
        ? ""
        : " The pale band with its tick is an estimate that allows for the number of images, with"
          + " its 95% interval.")
      + rows.emphasisNote + FigureRows.omission(omittedCount)
  }

  /// The numbers behind the chart.
  var table: FigureTable {
    var columns: [FigureTable.Column] = [.init("Cluster", isNumber: false)]
    columns += ["Images", "Mean F1", "Std", "Least", "Greatest"].map { .init($0) }
    if !estimates.isEmpty { columns += [.init("Estimate"), .init("Interval")] }
    return FigureTable(columns: columns, rows: rows.rows.map(cells))
  }

  private func cells(_ row: ClusterRow) -> [ShownText] {
    let cells: [ShownText] = [
      row.name, NumberText.count(row.count), NumberText.score(row.f1Mean),
      NumberText.score(row.f1Std), NumberText.score(row.f1Min), NumberText.score(row.f1Max),
    ]
    guard !estimates.isEmpty else { return cells }
    let estimate = estimates[row.id]
    return cells + [
      NumberText.score(estimate?.mean), NumberText.interval(estimate?.lower, estimate?.upper),
    ]
  }
}
