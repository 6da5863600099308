package import Assessment
package import ClusterStatistics
package import PlainText

/// Which images count as one observation, in words.
package enum UnitText {
  /// What one unit is called.
  private static func noun(_ rule: UnitRule) -> ShownText {
    switch rule {
    case .given: "group"
    case .source: "source"
    case .independent, .names, .vectors, .places: "unit"
    }
  }

  /// `5 images`, or `5 units` where some images belong together.
  static func noun(_ count: Int, _ assessment: Assessment) -> ShownText {
    guard let units = assessment.units, !units.isIndependent else { return Phrase.images(count) }
    return NumberText.count(count, noun(units.rule))
  }

  /// How it is known which images belong together.
  private static func reason(_ rule: UnitRule) -> ShownText {
    switch rule {
    case .independent: "no images"
    case .given: "images of a group as given"
    case .source: "images that name the same source"
    case .names: "images whose names differ only in a copy mark, a frame number or a time"
    case .vectors: "images whose vectors are nearly equal"
    case .places: "images that are nearly at one place of the map"
    }
  }

  /// `3 images`, `10 images of 2 groups`.
  package static func counted(
    _ cluster: ClusterAssessment, _ assessment: Assessment
  ) -> ShownText {
    counted(images: cluster.judged.measured, units: cluster.units, assessment)
  }

  /// How many images the verdict on a cluster rests on, in a cell of a table: `3`, `10 of 2 groups`,
  /// `236 and 2 empty`.
  package static func judged(
    _ cluster: ClusterAssessment, _ assessment: Assessment
  ) -> ShownText {
    let (images, units) = (cluster.tellingScores.measured, cluster.tellingUnits)
    let all = NumberText.count(images) as ShownText
    guard let found = assessment.units, units < images else { return all }
    return found.isIndependent
      ? "\(NumberText.count(units)) and \(NumberText.count(images - units)) empty"
      : "\(all) of \(NumberText.count(units, noun(found.rule)))"
  }

  /// `3 images`, `10 images of 2 groups`, `236 images and 2 empty ones`.
  ///
  /// Where every image counts for itself, those that do not count are empty: they tell nothing of
  /// errors, having neither an object nor a detection.
  ///
  /// - Parameter kind: A word before "image", such as `test`.
  package static func counted(
    images: Int, units: Int, kind: ShownText? = nil, _ assessment: Assessment
  ) -> ShownText {
    let image = kind.map { "\($0) image" } ?? "image" as ShownText
    let all = NumberText.count(images, image)
    guard let found = assessment.units, units < images else { return all }
    guard found.isIndependent else {
      return "\(all) of \(NumberText.count(units, noun(found.rule)))"
    }
    return units == 0
      ? NumberText.count(images, "empty \(image)")
      : "\(NumberText.count(units, image)) and \(NumberText.count(images - units, "empty one"))"
  }

  /// What would settle whether a cluster is weak.
  package static func settling(_ needed: SettlingUnits) -> ShownText {
    let gap = NumberText.decimal(needed.deficit) as ShownText
    return
      "about \(NumberText.count(needed.more, "more image")) of this kind, from other sources than these, "
      + "would show it"
      + (needed.isSeen
        ? " to be \(gap) below the rest, if it is as low as it looks"
        : ", were it \(gap) below the rest")
      + " (with probability 80%)"
  }

  /// How many units there are and by what rule; `nil` without per-image records.
  package static func summary(_ assessment: Assessment) -> ShownText? {
    assessment.units.map(summary(of:))
  }

  /// How many units there are and by what rule.
  package static func summary(of units: Units) -> ShownText {
    guard !units.isIndependent else { return "every image for itself" }
    return
      "\(NumberText.count(units.count, noun(units.rule))), not images: \(reason(units.rule)) "
      + "belong together"
  }

  /// What is assumed of images that belong together, and what would change.
  package static func note(_ assessment: Assessment) -> ShownText {
    guard let units = assessment.units else {
      return "every image counts for itself, because aggregates do not say which belong together. "
        + "Where many are frames of one video, tiles or copies of one picture, verdicts are less "
        + "sure and intervals too narrow."
    }
    return note(on: units)
  }

  /// What is assumed of images that belong together, and what would change.
  package static func note(on units: Units) -> ShownText {
    guard !units.isIndependent else {
      return units.rule == .given
        ? "the groups given put no two images together, so every image counts for itself."
        : "every image counts for itself: names, source ids and places on the map show none that "
          + "belong together. Were many frames of one video or tiles of one picture, intervals would be "
          + "wider and verdicts fewer; --group says which belong together."
    }
    return
      "\(Phrase.images(units.imageCount)) count as \(NumberText.count(units.count, noun(units.rule))): "
      + "\(reason(units.rule)) belong together. Images of one \(noun(units.rule)) resemble one "
      + "another and tell little more than one of them, so every interval and verdict counts \(noun(units.rule))s."
  }
}
