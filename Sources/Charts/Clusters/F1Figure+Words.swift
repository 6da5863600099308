import PlainText

extension F1Figure {
  /// What the tooltip of a row says.
  func tip(_ row: ClusterRow) -> ShownText {
    guard isKnown(row.f1Mean) else {
      return "\(row.name)\nno F1, \(NumberText.count(row.count, "image"))"
    }
    var lines = [row.name]
    if rows.hasEstimates, let estimate = row.estimate {
      lines.append(
        "mean F1 \(NumberText.score(row.f1Mean)) "
          + "(95% interval \(NumberText.interval(estimate.interval)))")
      lines.append("estimate \(NumberText.score(estimate.mean))")
    } else {
      lines.append(
        "mean F1 \(NumberText.score(row.f1Mean)), its images vary by ±\(NumberText.score(row.f1Std))"
      )
    }
    lines.append(
      "images from \(NumberText.score(row.f1Min)) to \(NumberText.score(row.f1Max))")
    lines.append(
      NumberText.count(row.count, "judged image") + (isFew(row) ? ": too few to tell" : ""))
    return lines.joined(separator: "\n")
  }

  /// The chart in a few sentences, for those who do not see it.
  var description: ShownText {
    let clusters = rows.rows.filter { !$0.isNoise }
    guard !clusters.isEmpty || !rows.rows.isEmpty else { return "There are no clusters to show." }
    let known = clusters.filter { isKnown($0.f1Mean) }
    var text: ShownText = rows.hasEstimates ? "Mean F1 with its interval" : "Mean F1"
    text += " for \(NumberText.count(clusters.count, "cluster"))"
    text += rows.breaks.isEmpty ? "." : " and, apart, for the images in none."
    if let first = known.first, let last = known.last, known.count > 1 {
      text +=
        " From \(first.name) with \(NumberText.score(first.f1Mean))"
        + " to \(last.name) with \(NumberText.score(last.f1Mean))."
    }
    if let overallMean, overallMean.isFinite {
      text += " The mean of the judged images is \(NumberText.score(overallMean))."
    }
    return text
  }

  /// How to read the chart.
  var caption: ShownText {
    reading + rows.emphasisNote + FigureRows.omission(omittedCount)
  }

  private var reading: ShownText {
    if rows.hasEstimates {
      return
        "The dot is the mean F1 of a cluster's judged images, the bold bar its 95% interval, the"
        + " thin line goes from the worst image to the best. The tick is the estimate, which allows for"
        + " the number of images and puts the clusters in order."
        + (rows.breaks.isEmpty ? "" : " Noise has neither interval nor estimate.")
    }
    let spread: ShownText =
      "Each dot is the mean F1 of a cluster's judged images, the bar one standard deviation to"
      + " either side, the thin line goes from the worst image to the best."
    guard let common = rows.commonEstimate else { return spread }
    return spread + " One estimate serves all, \(NumberText.score(common.mean)), and the shaded"
      + " band is the 95% interval of each mean, \(NumberText.interval(common.interval))."
  }

  /// The numbers behind the chart.
  var table: FigureTable {
    var columns: [FigureTable.Column] = [.init("Cluster", isNumber: false)]
    columns += ["Judged images", "Mean F1", "Std", "Least", "Greatest"].map { .init($0) }
    if rows.hasEstimates { columns += [.init("Estimate"), .init("95% interval")] }
    return FigureTable(columns: columns, rows: rows.rows.map(cells))
  }

  private func cells(_ row: ClusterRow) -> [ShownText] {
    let cells: [ShownText] = [
      row.name, NumberText.count(row.count), NumberText.score(row.f1Mean),
      NumberText.score(row.f1Std), NumberText.score(row.f1Min), NumberText.score(row.f1Max),
    ]
    guard rows.hasEstimates else { return cells }
    return cells + [
      NumberText.score(row.estimate?.mean), NumberText.interval(row.estimate?.interval),
    ]
  }
}
