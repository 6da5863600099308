import ModelEvaluation
import PlainText
import Plots

extension F1Figure {
  /// What the tooltip of a row says.
  func tip(_ row: ClusterRow) -> ShownText {
    guard isKnown(row.metrics.f1Mean) else {
      return "\(row.name)\nno F1, \(NumberText.count(row.count, "image"))"
    }
    var lines = [row.name]
    lines.append(
      "mean F1 \(NumberText.score(row.metrics.f1Mean)) ± \(NumberText.score(row.metrics.f1Std))")
    if let estimate = row.estimate {
      lines.append("95% interval \(NumberText.interval(estimate.interval))")
      if rows.hasEstimates { lines.append("estimate \(NumberText.score(estimate.mean))") }
    }
    lines.append(
      "images from \(NumberText.score(row.metrics.f1Min)) to \(NumberText.score(row.metrics.f1Max))"
    )
    lines.append(
      NumberText.count(row.count, "judged image") + (isFew(row) ? ": too few to tell" : ""))
    return lines.joined(separator: "\n")
  }

  /// The chart in a few sentences, for those who do not see it.
  var description: ShownText {
    let clusters = rows.rows.filter { !$0.isNoise }
    guard !clusters.isEmpty || !rows.rows.isEmpty else { return "There are no clusters to show." }
    let known = clusters.filter { isKnown($0.metrics.f1Mean) }
    var text: ShownText = rows.hasIntervals ? "Mean F1 with its interval" : "Mean F1"
    text += " for \(NumberText.count(clusters.count, "cluster"))"
    text += rows.breaks.isEmpty ? "." : " and, apart, for the images in none."
    if let first = known.first, let last = known.last, known.count > 1 {
      text +=
        " From \(first.name) with \(NumberText.score(first.metrics.f1Mean))"
        + " to \(last.name) with \(NumberText.score(last.metrics.f1Mean))."
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
    let dot: ShownText =
      "The dot is the mean F1 of a cluster’s judged images, the thin line one"
      + " standard deviation of single images to either side"
    guard rows.hasIntervals else { return dot + "." }
    var text = dot + ", the bold bar the 95% interval of the mean."
    if let common = rows.commonEstimate {
      text +=
        " One estimate serves all clusters, \(NumberText.score(common)): these images do not"
        + " show by how much they differ."
    } else {
      text +=
        " The tick is the estimate, which allows for the number of images and puts the"
        + " clusters in order."
    }
    return text + (rows.breaks.isEmpty ? "" : " Noise has neither interval nor estimate.")
  }

  /// The numbers behind the chart.
  var table: FigureTable {
    var columns: [FigureTable.Column] = [.init("Cluster", isNumber: false)]
    columns += ["Judged images", "Mean F1", "Std", "Least", "Greatest"].map { .init($0) }
    if rows.hasEstimates { columns.append(.init("Estimate")) }
    if rows.hasIntervals { columns.append(.init("95% interval")) }
    return FigureTable(columns: columns, rows: rows.rows.map(cells))
  }

  private func cells(_ row: ClusterRow) -> [ShownText] {
    var cells: [ShownText] = [
      row.name, NumberText.count(row.count), NumberText.score(row.metrics.f1Mean),
      NumberText.score(row.metrics.f1Std), NumberText.score(row.metrics.f1Min),
      NumberText.score(row.metrics.f1Max),
    ]
    if rows.hasEstimates { cells.append(NumberText.score(row.estimate?.mean)) }
    if rows.hasIntervals { cells.append(NumberText.interval(row.estimate?.interval)) }
    return cells
  }
}
