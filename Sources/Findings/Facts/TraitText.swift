package import Assessment
package import ModelEvaluation
import PlainText

/// What the images of a cluster share, in words.
package enum TraitText {
  /// Most traits that are told of a cluster.
  private static let most = 2

  /// `“tray_glare” in the name (24 of 24, elsewhere 0 of 320)`; `nil` where nothing is shared.
  package static func fact(_ cluster: ClusterAssessment, _ evaluation: Evaluation) -> Fact? {
    guard !cluster.traits.isEmpty else { return nil }
    let words = cluster.traits.prefix(most).map { trait -> ShownText in
      "\(kind(trait.kind, evaluation)) (\(NumberText.count(trait.inside.count)) of "
        + "\(NumberText.count(trait.inside.of)), elsewhere \(NumberText.count(trait.elsewhere.count)) of "
        + "\(NumberText.count(trait.elsewhere.of)))"
    }
    return Fact("Its images share", PanelText.list(words))
  }

  /// `“tray_glare” in the name`.
  static func kind(_ kind: ClusterTrait.Kind, _ evaluation: Evaluation) -> ShownText {
    switch kind {
    case .namePart(let part): "“\(foreign: part, to: 40)” in the name"
    case .tag(let tag): "the tag “\(foreign: tag, to: 40)”"
    case .captureDate(let date): "the date \(foreign: date, to: 10)"
    case .split(let name): "the split \(foreign: name, to: 20)"
    case .presentClass(let index):
      "objects of \(PanelText.quoted(className(index, evaluation)))"
    }
  }

  private static func className(_ index: Int, _ evaluation: Evaluation) -> String {
    let names = evaluation.panels.confusionMatrix?.classes ?? []
    return names.indices.contains(index) ? names[index] : "class \(index)"
  }
}
