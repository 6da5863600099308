import Assessment
package import ModelEvaluation
package import PlainText

/// Words and choices that all panels share.
package enum PanelText {
  /// A class's name for people; never empty and never long.
  package static func className(_ name: String) -> ShownText {
    let shown = ShownText(foreign: name)
    return shown.isEmpty ? "(no name)" : shown
  }

  /// A class's name inside a sentence.
  package static func quoted(_ name: String) -> ShownText { "“\(className(name))”" }

  /// A split's name for people.
  package static func split(_ name: String?) -> ShownText {
    guard let name, !name.isEmpty else { return "the split that the service chose" }
    if name == OverallScores.allImages || Split(name).word != nil { return ImageWords.plural(name) }
    return "the split \(quoted(name))"
  }

  /// A threshold with two decimals, or three where it has them.
  package static func threshold(_ value: Double) -> ShownText {
    let isWhole = abs(value * 100 - (value * 100).rounded()) < 1e-6
    return NumberText.fixed(value, decimals: isWhole ? 2 : 3)
  }

  /// Texts with commas and an "and".
  package static func list(_ texts: [ShownText]) -> ShownText {
    Phrase.list(texts, of: texts.count)
  }
}

extension Evaluation {
  /// Whether pixels were judged, not boxes or instances.
  package var isSemanticSegmentation: Bool {
    let types = [panels.performanceByClass?.taskType, header.taskType]
    return panels.mapResults?.isSemanticSegmentation ?? types.contains("semantic-segmentation")
  }
}
