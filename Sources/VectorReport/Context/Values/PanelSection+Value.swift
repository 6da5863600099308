import Charts
import Templates

extension PanelSection {
  /// The section as a template takes it.
  var value: TemplateValue {
    .record([
      "title": .text(title),
      "sentences": .list(sentences.map { .record(["text": .text($0)]) }),
      "hasTable": .flag(table != nil),
      "columns": .list(
        (table?.columns ?? []).enumerated().map { position, name in
          .record([
            "name": .text(name), "rule": .markdown(position == 0 ? "---" : "--:"),
          ])
        }),
      "rows": .list(
        (table?.rows ?? []).map { cells in
          .record(["cells": .list(cells.map { .record(["text": .text($0)]) })])
        }),
      "figures": .list(figures.map(ReportFigures.value)),
    ])
  }

  /// The shape of ``value``.
  static var shape: TemplateShape {
    .record([
      "title": .text(.plain),
      "sentences": .list(.record(["text": .text(.plain)])),
      "hasTable": .flag,
      "columns": .list(.record(["name": .text(.plain), "rule": .text(.markdown)])),
      "rows": .list(.record(["cells": .list(.record(["text": .text(.plain)]))])),
      "figures": .list(ReportFigures.shape),
    ])
  }
}
