import Charts
import Templates

extension ReportFigures.Slot {
  /// The chart as a template takes it.
  var value: TemplateValue {
    .record([
      "sentence": .text(sentence),
      "figure": .list(figure.map { [ReportFigures.value($0)] } ?? []),
    ])
  }

  /// The shape of ``value``.
  static var shape: TemplateShape {
    .record(["sentence": .text(.plain), "figure": .list(ReportFigures.shape)])
  }
}

extension ReportFigures {
  /// A figure as a Markdown image.
  static func value(_ figure: Figure) -> TemplateValue {
    .record([
      "alt": .text(figure.description),
      "path": .markdown(figure.path),
      "title": .text(figure.title),
    ])
  }

  /// The shape of ``value(_:)``.
  static var shape: TemplateShape {
    .record(["alt": .text(.plain), "path": .text(.markdown), "title": .text(.plain)])
  }
}
