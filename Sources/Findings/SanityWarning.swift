import Assessment
import ModelEvaluation
package import PlainText

/// A fault that makes everything else on the page doubtful: said before any good news.
package struct SanityWarning: Sendable, Equatable {
  /// A few words for a subject line.
  package let short: ShownText
  /// The whole sentence.
  package let sentence: ShownText
}

extension SanityWarning {
  /// At or under this mean F1 the model as good as finds nothing.
  private static let nothing = 0.02

  /// The warnings on an evaluation, the gravest first.
  ///
  /// - Parameter notes: What is odd in its files.
  static func list(
    _ assessment: Assessment, _ evaluation: Evaluation, _ notes: [Note]
  ) -> [SanityWarning] {
    [
      unfinished(evaluation.header), cutShort(notes), partial(assessment, evaluation.clustering),
      findsNothing(assessment), noHeldOut(evaluation.images),
    ].compactMap(\.self)
  }

  private static func unfinished(_ header: Header) -> SanityWarning? {
    guard let status = header.status, status != "done" else { return nil }
    return SanityWarning(
      short: "evaluation not finished",
      sentence: "This evaluation is not finished (its status is \(quoting: status)): wait for it "
        + "and fetch it again.")
  }

  private static func cutShort(_ notes: [Note]) -> SanityWarning? {
    guard notes.contains(where: { $0.place == "totalImages" }) else { return nil }
    return SanityWarning(
      short: "records cut short",
      sentence: "The per-image records are cut short: fetch all pages before reading on.")
  }

  private static func partial(
    _ assessment: Assessment, _ clustering: Clustering?
  ) -> SanityWarning? {
    let listed = assessment.clusters.count
    guard let count = clustering?.nClusters, count > listed else { return nil }
    return SanityWarning(
      short: "\(NumberText.count(listed)) of \(Phrase.clusters(count)) listed",
      sentence: "This input lists \(NumberText.count(listed)) of its \(Phrase.clusters(count)): "
        + "what follows is about a part.")
  }

  /// That the model as good as finds nothing; `nil` where it finds something.
  static func findsNothing(_ assessment: Assessment) -> SanityWarning? {
    guard let line = assessment.overall.headline, let mean = line.scores.f1Mean, mean <= nothing
    else { return nil }
    return SanityWarning(
      short: "the model finds nothing",
      sentence: "The model finds next to nothing: F1 is \(NumberText.score(mean)) on "
        + "\(ImageWords.counted(line.scores.measured, of: line.name)). Check weights, class names "
        + "and threshold before reading on.")
  }

  private static func noHeldOut(_ table: ImageTable?) -> SanityWarning? {
    guard let table, table.count > 0,
      let training = table.splitNames.firstIndex(of: Split.train.name),
      table.splits.allSatisfy({ Int($0) == training })
    else { return nil }
    return SanityWarning(
      short: "no held-out images",
      sentence: "There are no held-out images: every score is on images that the model was trained "
        + "on, and says nothing about new ones.")
  }
}
