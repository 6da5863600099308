package import Assessment
package import ModelEvaluation

/// The images of all steps.
package enum LabelNext {
  /// Rows with their step, each image once: with the first step that names it.
  package static func images(_ steps: NextSteps) -> [(row: Int, step: NextStep)] {
    var seen: Set<Int> = []
    return (steps.list + steps.others).flatMap { step in
      (step.heldOut + step.training).filter { seen.insert($0).inserted }.map { ($0, step) }
    }
  }

  /// An image of the file with what to do with it.
  package struct Entry: Sendable, Equatable {
    /// Row of the image table.
    package let row: Int
    /// Why it is listed.
    package let reason: String
    /// What to do with it.
    package let action: String
    /// How many more units like its cluster's would settle whether that is weak; `nil` where that is
    /// settled, or nothing reasonable would.
    package let moreUnits: Int?
  }

  /// Images of a cluster that cannot be judged, as examples of what to collect.
  private static let mostExamples = 3

  /// The images of all steps, then examples of clusters that cannot be judged, those first that the fewest
  /// images would settle.
  package static func entries(
    _ steps: NextSteps, _ assessment: Assessment, _ table: ImageTable
  ) -> [Entry] {
    let settling = assessment.clusters.compactMap { cluster in
      assessment.settling[cluster.id].map { (cluster: cluster, more: $0.more) }
    }
    let more = Dictionary(uniqueKeysWithValues: settling.map { (Int32($0.cluster.id), $0.more) })
    let stepped = images(steps).map { row, step in
      Entry(
        row: row, reason: step.reason.rawValue, action: step.action.rawValue,
        moreUnits: more[table.clusterIDs[row]])
    }
    let listed = Set(stepped.map(\.row))
    let others = settling.sorted { ($0.more, $0.cluster.id) < ($1.more, $1.cluster.id) }
      .flatMap { cluster, more in
        examples(of: cluster, assessment, table).filter { !listed.contains($0) }.map {
          Entry(
            row: $0, reason: "cannot-be-judged", action: "collect-more-like-this", moreUnits: more)
        }
      }
    return stepped + others
  }

  /// The lowest of a cluster's judged images.
  private static func examples(
    of cluster: ClusterAssessment, _ assessment: Assessment, _ table: ImageTable
  ) -> [Int] {
    cluster.rows
      .filter {
        table.f1s[$0].isFinite && assessment.judgedSplits.set.contains(table.splitName($0))
      }
      .sorted { (table.f1s[$0], $0) < (table.f1s[$1], $1) }
      .prefix(mostExamples).map(\.self)
  }

  /// Ids of the images in one line, as `roboflow image metadata` takes them.
  ///
  /// - Parameter most: Most ids.
  package static func ids(_ steps: NextSteps, _ table: ImageTable, most: Int) -> [String] {
    images(steps).lazy.map { table.ids[$0.row] }.filter(isPlain).prefix(most).map(\.self)
  }

  /// Letters, digits, `-` and `_`: what cannot end a list, a line or a command.
  private static func isPlain(_ id: String) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
