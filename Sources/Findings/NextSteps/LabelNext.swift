package import Assessment
package import ModelEvaluation

/// The images of all steps.
package enum LabelNext {
  /// Rows of the images with the number of their step, each image once: with the first step that names it.
  package static func images(
    _ steps: NextSteps, where isTaken: (Int) -> Bool = { _ in true }, most: Int = .max
  ) -> [(row: Int, step: Int)] {
    let all = steps.list + steps.others
    let greatest = all.flatMap { [$0.heldOut.max() ?? -1, $0.training.max() ?? -1] }.max() ?? -1
    var isSeen = [Bool](repeating: false, count: greatest + 1)
    var images: [(row: Int, step: Int)] = []
    for (number, step) in all.enumerated() {
      for rows in [step.heldOut, step.training] {
        for row in rows where !isSeen[row] {
          if images.count == most { return images }
          isSeen[row] = true
          if isTaken(row) { images.append((row, number)) }
        }
      }
    }
    return images
  }

  /// An image of the file.
  package struct Entry: Sendable {
    /// Row of the image table.
    package let row: Int
    /// Position among ``List/kinds``.
    package let kind: Int
    /// How many more units like its cluster's would settle whether that is weak; `nil` where that is
    /// settled, or nothing reasonable would.
    package let moreUnits: Int?
  }

  /// The images of the file.
  package struct List: Sendable {
    /// Why images are listed, and what to do with them.
    package let kinds: [(reason: String, action: String)]
    /// The images in their order.
    package let entries: [Entry]
  }

  /// Images of a cluster that cannot be judged, as examples of what to collect.
  private static let mostExamples = 3

  /// The images of all steps, then examples of clusters that cannot be judged, those first that the fewest
  /// images would settle.
  package static func list(
    _ steps: NextSteps, _ assessment: Assessment, _ table: ImageTable
  ) -> List {
    let settling = assessment.clusters.compactMap { cluster in
      assessment.settling[cluster.id].map { (cluster: cluster, more: $0.more) }
    }
    let (positions, more) = (
      ClusterPositions(settling.map { Int32($0.cluster.id) }), settling.map(\.more)
    )
    var kinds = (steps.list + steps.others).map { ($0.reason.rawValue, $0.action.rawValue) }
    var isListed = [Bool](repeating: false, count: table.count)
    var entries = images(steps).map { row, step in
      isListed[row] = true
      let position = Int(positions.position(table.clusterIDs[row]))
      return Entry(row: row, kind: step, moreUnits: position < 0 ? nil : more[position])
    }
    let judged = RowsOfSplits(table, assessment.judgedSplits.set.contains)
    for (cluster, more) in settling.sorted(by: {
      ($0.more, $0.cluster.id) < ($1.more, $1.cluster.id)
    }) {
      for row in examples(of: cluster, judged, table) where !isListed[row] {
        entries.append(Entry(row: row, kind: kinds.count, moreUnits: more))
      }
    }
    kinds.append(("cannot-be-judged", "collect-more-like-this"))
    return List(kinds: kinds, entries: entries)
  }

  /// The lowest of a cluster's judged images.
  private static func examples(
    of cluster: ClusterAssessment, _ judged: RowsOfSplits, _ table: ImageTable
  ) -> [Int] {
    var lowest: [Int] = []
    func isLower(_ one: Int, _ other: Int) -> Bool {
      (table.f1s[one], one) < (table.f1s[other], other)
    }
    for row in cluster.rows where table.f1s[row].isFinite && judged.contains(row) {
      if lowest.count == mostExamples {
        guard isLower(row, lowest[mostExamples - 1]) else { continue }
        lowest.removeLast()
      }
      lowest.insert(row, at: lowest.firstIndex { isLower(row, $0) } ?? lowest.count)
    }
    return lowest
  }

  /// Whether ``list(_:_:_:)`` has any.
  package static func hasEntries(
    _ steps: NextSteps, _ assessment: Assessment, _ table: ImageTable
  ) -> Bool {
    (steps.list + steps.others).contains { !$0.heldOut.isEmpty || !$0.training.isEmpty }
      || !list(steps, assessment, table).entries.isEmpty
  }

  /// Ids of the images in one line, as `roboflow image metadata` takes them.
  ///
  /// - Parameter most: Most ids.
  package static func ids(_ steps: NextSteps, _ table: ImageTable, most: Int) -> [String] {
    images(steps, where: { isPlain(table.ids.utf8($0)) }, most: most).map { table.ids[$0.row] }
  }

  /// Letters, digits, `-` and `_`: what cannot end a list, a line or a command.
  private static func isPlain(_ id: ArraySlice<UInt8>) -> Bool {
    !id.isEmpty
      && id.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}
