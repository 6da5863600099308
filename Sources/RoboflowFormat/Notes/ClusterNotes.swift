import ModelEvaluation

/// What is odd within the vector analysis itself.
struct ClusterNotes {
  let file: String
  let analysis: VectorAnalysisDocument

  /// The notes in document order.
  var notes: [Note] {
    [declaredCount, noiseRatio, splitSums, meansOutOfRange].compactMap(\.self)
  }

  /// Scores are sent with three decimals.
  private static let rounding = 0.0005 + 1e-9

  private var declaredCount: Note? {
    guard let declared = analysis.clustering?.nClusters else { return nil }
    let listed = analysis.clusters.count { !$0.isNoise }
    guard declared != listed else { return nil }
    return Note(
      file: file, place: "clustering.nClusters",
      sentence: "nClusters is \(declared), but \(NoteWords.counted(listed, "cluster")) "
        + NoteWords.verb(listed, "is", "are") + " listed besides noise; what is listed is used.")
  }

  private var noiseRatio: Note? {
    guard let declared = analysis.clustering?.noiseRatio else { return nil }
    let total = analysis.clusters.reduce(0) { $0 + $1.numImages }
    guard total > 0 else { return nil }
    let noise = analysis.clusters.reduce(0) { $0 + ($1.isNoise ? $1.numImages : 0) }
    let share = Double(noise) / Double(total)
    guard abs(share - declared) > Self.rounding else { return nil }
    return Note(
      file: file, place: "clustering.metrics.noiseRatio",
      sentence: "noiseRatio is \(NoteWords.score(declared)), but \(noise) of "
        + "\(NoteWords.counted(total, "image")) \(NoteWords.verb(noise, "is", "are")) noise "
        + "(\(NoteWords.score(share))); the counts are used.")
  }

  private var splitSums: Note? {
    var cases = OddCases()
    for (index, cluster) in analysis.clusters.enumerated() where !cluster.splits.isEmpty {
      let sum = cluster.splits.reduce(0) { $0 + $1.count }
      guard sum != cluster.numImages else { continue }
      cases.add(
        "clusters[\(index)].splitDistribution",
        "\(NoteWords.cluster(cluster.id)): \(sum) in splits, \(cluster.numImages) in numImages")
    }
    return cases.note(in: file) {
      "In \(NoteWords.counted($0.count, "cluster")) the splits do not add up to numImages "
        + "\($0.words); numImages is used as the size, the splits as they are."
    }
  }

  private var meansOutOfRange: Note? {
    var cases = OddCases()
    for (index, cluster) in analysis.clusters.enumerated() {
      guard let mean = cluster.metrics.f1Mean, let least = cluster.metrics.f1Min,
        let greatest = cluster.metrics.f1Max,
        mean < least - Self.rounding || mean > greatest + Self.rounding
      else { continue }
      cases.add(
        "clusters[\(index)].metrics.f1Mean",
        "\(NoteWords.cluster(cluster.id)): \(NoteWords.score(mean)), not in "
          + "\(NoteWords.score(least)) to \(NoteWords.score(greatest))")
    }
    return cases.note(in: file) {
      "In \(NoteWords.counted($0.count, "cluster")) f1Mean lies outside the range from f1Min to "
        + "f1Max \($0.words); the values are shown as sent."
    }
  }
}
