import ModelEvaluation

/// What a report leads with: the scores that say most about new images.
package enum Headline {
  /// The line of scores to lead with: test images, else validation images, else all; `nil` where none
  /// of these has a measured image.
  package static func line<Line>(
    of lines: [Line], name: (Line) -> String, measured: (Line) -> Int
  ) -> Line? {
    let names = Split.headlineOrder.map(\.name) + [OverallScores.allImages]
    return names.compactMap { wanted in
      lines.first { name($0) == wanted && measured($0) > 0 }
    }.first
  }

  /// The split of a panel to speak of: test, else validation, else the last one.
  package static func split<Part>(of parts: [Part], name: (Part) -> String) -> Part? {
    Split.headlineOrder.compactMap { split in
      parts.first { Split(name($0)) == split }
    }.first ?? parts.last
  }
}
