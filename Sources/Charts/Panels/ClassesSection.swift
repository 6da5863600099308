import Findings
import ModelEvaluation
import PlainText

/// "Classes": how good the model is at each, from performance by class.
enum ClassesSection {
  static func section(
    _ panel: PerformanceByClass, isPixels: Bool, _ detail: PageDetail
  ) -> PanelSection {
    let figure = ClassMetricsFigure(panel, isSemanticSegmentation: isPixels, detail)
    return PanelSection(
      title: "Classes", summary: "Precision, recall and F1 of each class",
      sentences: [
        [ranking(figure, panel), cause(figure), missing(figure)].compactMap(\.self)
          .joined(separator: " ")
      ],
      table: nil, figures: [figure.figure].compactMap(\.self))
  }

  private static func ranking(_ figure: ClassMetricsFigure, _ panel: PerformanceByClass)
    -> ShownText
  {
    let images = PanelText.split(panel.split)
    guard let worst = figure.ranked.first, let least = figure.lead(worst.metrics) else {
      return "There is no score of any class on \(images)."
    }
    guard let best = figure.ranked.last, figure.ranked.count > 1,
      let most = figure.lead(best.metrics)
    else {
      return "On \(images) the one class, \(PanelText.quoted(worst.name)), has "
        + "\(figure.lead.name) \(NumberText.score(least))."
    }
    return "On \(images) the weakest of \(NumberText.count(figure.ranked.count)) classes is "
      + "\(PanelText.quoted(worst.name)) with \(figure.lead.name) \(NumberText.score(least)), the "
      + "strongest \(PanelText.quoted(best.name)) with \(NumberText.score(most))."
  }

  /// Why the weakest class is weak, when one reason stands out.
  private static func cause(_ figure: ClassMetricsFigure) -> ShownText? {
    guard let worst = figure.ranked.first, let precision = worst.metrics.precision,
      let recall = worst.metrics.recall, abs(precision - recall) >= 0.1
    else { return nil }
    let numbers: ShownText =
      "precision \(NumberText.score(precision)), recall \(NumberText.score(recall))"
    return recall < precision
      ? "It is missed more often than it is seen where it is not (\(numbers)): more labelled examples "
        + "may help."
      : "It is seen where it is not more often than it is missed (\(numbers)): check for unlabelled "
        + "objects, and add images that look like it."
  }

  private static func missing(_ figure: ClassMetricsFigure) -> ShownText? {
    let names = figure.withoutInstances
    guard !names.isEmpty else { return nil }
    let list = Phrase.list(names.prefix(8).map { PanelText.quoted($0.name) }, of: names.count)
    let subject: ShownText =
      names.count == 1 ? "1 class has" : "\(NumberText.count(names.count)) classes have"
    return "\(subject) no instance there, so nothing can be said about \(list)."
  }
}
