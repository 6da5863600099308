import Assessment
import Findings
import ModelEvaluation
import PlainText

/// "Confusion": which class is taken for which, from the confusion matrix.
enum ConfusionSection {
  static func section(
    _ matrix: ConfusionMatrix, isPixels: Bool, _ detail: PageDetail
  ) -> PanelSection {
    let confusion = ClassConfusion(matrix)
    let figure =
      ConfusionFigure(matrix, isPixels: isPixels, mostClasses: detail.mostRows)?.figure
      ?? ConfusionPairsFigure(matrix, isPixels: isPixels)?.figure
    return PanelSection(
      title: "Confusion", summary: "Which class is missed, invented or taken for which",
      sentences: [sentence(confusion, matrix, noun: isPixels ? "pixel" : "object")],
      table: table(confusion, matrix), figures: [figure].compactMap(\.self))
  }

  private static let mostRows = 10

  private static func sentence(
    _ confusion: ClassConfusion, _ matrix: ConfusionMatrix, noun: ShownText
  ) -> ShownText {
    let place = PanelText.split(matrix.split) + threshold(matrix)
    guard confusion.objects > 0 || confusion.falseAlarms > 0 else {
      return "On \(place) there is nothing to confuse: the matrix holds only zeros."
    }
    var parts: [ShownText] = ["\(share(confusion.right, confusion)) right"]
    if matrix.backgroundIndex != nil {
      parts.append("\(share(confusion.missed, confusion)) missed")
    }
    if matrix.foreground.count > 1 {
      parts.append("\(share(confusion.mixedUp, confusion)) taken for another class")
    }
    var text: ShownText =
      "Of \(NumberText.count(confusion.objects, noun)) on \(place), \(PanelText.list(parts))"
    if matrix.backgroundIndex != nil {
      text +=
        noun == "pixel"
        ? "; \(NumberText.count(confusion.falseAlarms, noun)) of background taken for a class"
        : "; \(NumberText.count(confusion.falseAlarms, "false alarm")) where nothing is"
    }
    return text + "." + most(confusion, matrix)
  }

  private static func threshold(_ matrix: ConfusionMatrix) -> ShownText {
    matrix.confidenceThreshold.map { " at a confidence of \(PanelText.threshold($0))" } ?? ""
  }

  private static func share(_ count: Int, _ confusion: ClassConfusion) -> ShownText {
    NumberText.percentage(count, of: confusion.objects)
  }

  private static func most(_ confusion: ClassConfusion, _ matrix: ConfusionMatrix) -> ShownText {
    guard let pair = confusion.pairs.first else {
      return matrix.foreground.count > 1 ? " No class is taken for another." : ""
    }
    return " Most often \(PanelText.quoted(matrix.classes[pair.actual])) is taken for "
      + "\(PanelText.quoted(matrix.classes[pair.predicted])): \(NumberText.count(pair.count)) of "
      + "\(NumberText.count(pair.total))."
  }

  private static func table(
    _ confusion: ClassConfusion, _ matrix: ConfusionMatrix
  ) -> PanelSection.Table? {
    guard !confusion.pairs.isEmpty else { return nil }
    return PanelSection.Table(
      columns: ["Most confused: actual → predicted", "Count", "Share of actual"],
      rows: confusion.pairs.prefix(mostRows).map { pair in
        [
          PanelText.className(matrix.classes[pair.actual]) + " → "
            + PanelText.className(matrix.classes[pair.predicted]),
          NumberText.count(pair.count), NumberText.percentage(pair.count, of: pair.total),
        ]
      })
  }
}
