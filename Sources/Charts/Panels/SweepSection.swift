import Assessment
import Findings
import ModelEvaluation
import PlainText

/// "Confidence": what another threshold would give, from the confidence sweep.
enum SweepSection {
  static func section(
    _ sweep: ConfidenceSweep, usedThreshold: Double?, _ detail: PageDetail
  ) -> PanelSection {
    guard let reading = SweepReading(sweep, usedThreshold: usedThreshold) else {
      return PanelSection(
        title: "Confidence", summary: "What another confidence threshold would give",
        sentences: ["There is no score at any threshold for this evaluation."],
        table: nil, figures: [])
    }
    return PanelSection(
      title: "Confidence", summary: "What another confidence threshold would give",
      sentences: [[main(reading), classes(reading)].compactMap(\.self).joined(separator: " ")],
      table: table(sweep, usedThreshold),
      figures: [
        SweepFigure(reading, mostRows: detail.mostDataRows).figure,
        SweepClassesFigure(reading)?.figure,
      ].compactMap(\.self))
  }

  private static let mostRows = 12

  private static func main(_ reading: SweepReading) -> ShownText {
    guard let optimum = reading.optimum, let best = optimum.f1 else {
      return "There is no F1 for \(PanelText.split(reading.split.name))."
    }
    let peak: ShownText =
      "On \(PanelText.split(reading.split.name)) the best F1 is \(NumberText.score(best)), at a "
      + "confidence threshold of \(PanelText.threshold(optimum.threshold))"
    guard let threshold = reading.usedThreshold else { return peak + "." }
    guard let used = reading.used, let f1 = used.f1, let cost = reading.cost else {
      return peak + "; the evaluation used \(PanelText.threshold(threshold)), for which the sweep "
        + "has no score."
    }
    if f1 > best + Consistency.sweepTolerance {
      return peak + " by the sweep; at the threshold of the evaluation, "
        + "\(PanelText.threshold(threshold)), it is higher still, \(NumberText.score(f1))."
    }
    if threshold == optimum.threshold { return peak + ", which the evaluation used." }
    if cost < 0.005 {
      return peak
        + "; the evaluation used \(PanelText.threshold(threshold)), which gives nearly as much "
        + "(\(NumberText.score(f1)))."
    }
    return peak + "; the evaluation used \(PanelText.threshold(threshold)), which costs "
      + "\(NumberText.score(cost))" + side(used, optimum)
  }

  /// What the evaluation's threshold trades for it, as far as the scores say so.
  private static func side(
    _ used: ConfidenceSweep.Point, _ optimum: ConfidenceSweep.Point
  ) -> ShownText {
    guard let precision = used.precision, let recall = used.recall,
      let bestPrecision = optimum.precision, let bestRecall = optimum.recall
    else { return "." }
    if recall > bestRecall, precision < bestPrecision {
      return ": it finds more objects, and more of its detections are false alarms."
    }
    if recall < bestRecall, precision > bestPrecision {
      return ": fewer of its detections are false alarms, and it misses more objects."
    }
    return "."
  }

  /// The classes that a threshold of their own would help most.
  private static func classes(_ reading: SweepReading) -> ShownText? {
    let gains = reading.split.classes.compactMap { shown in
      reading.gain(shown).map { (shown, $0) }
    }.filter { $0.1 >= 0.01 }
    let best = gains.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.prefix(3).map(\.element)
    guard !best.isEmpty else { return nil }
    let parts = best.map { shown, gain -> ShownText in
      let threshold =
        shown.curve.optimum.map { PanelText.threshold($0.threshold) } ?? NumberText.missing
      return
        "\(PanelText.quoted(shown.name)) (best at \(threshold), \(NumberText.difference(gain)))"
    }
    return "A threshold of its own would help most for \(PanelText.list(parts))."
  }

  private static func table(
    _ sweep: ConfidenceSweep, _ usedThreshold: Double?
  ) -> PanelSection.Table {
    var columns: [ShownText] = ["Split", "Best threshold", "F1", "Precision", "Recall"]
    if let usedThreshold { columns.append("F1 at \(PanelText.threshold(usedThreshold))") }
    return PanelSection.Table(
      columns: columns,
      rows: sweep.splits.prefix(mostRows).map { split in
        let best = split.curve.optimum
        let scores = [best?.f1, best?.precision, best?.recall]
        let used = usedThreshold.map { split.curve.point(at: $0)?.f1 }
        let threshold = best.map { PanelText.threshold($0.threshold) } ?? NumberText.missing
        return [PanelText.className(split.name), threshold]
          + (scores + [used].compactMap(\.self)).map { NumberText.score($0) }
      })
  }
}
