import ModelEvaluation
import ModelRanking
package import PlainText

/// Why evaluations cannot be compared, for a person.
package struct RankingError: ExplainedError, Equatable {
  /// What is wrong: a sentence.
  package let sentences: [String]
  /// What kind of fault it is.
  package let cause: ErrorCause

  /// Refuses what makes no comparison: fewer than two evaluations, too many, or one of them twice.
  static func check(_ entries: [RankedEvaluations.Entry]) throws(RankingError) {
    guard (2...RankedEvaluations.most).contains(entries.count) else {
      throw RankingError(
        "expected 2 to \(RankedEvaluations.most) evaluations to compare, found \(entries.count)",
        .badArgument)
    }
    let digests = entries.map { $0.files.map(\.sha256).sorted() }
    for other in entries.indices {
      for one in 0..<other where !digests[one].isEmpty && digests[one] == digests[other] {
        throw RankingError(
          "\(path(entries[other].path)) is the same evaluation as \(path(entries[one].path)); "
            + "name each one once", .badArgument)
      }
    }
  }

  init(_ fault: RankingFault, paths: [String]) {
    let names = paths.map(Self.path)
    self.init(Self.sentence(fault, names), .badInput)
  }

  private init(_ sentence: ShownText, _ cause: ErrorCause) {
    sentences = [sentence.string]
    self.cause = cause
  }

  private static func path(_ path: String) -> ShownText {
    path == "-" ? "standard input" : ShownText(escaping: path, to: 200)
  }

  private static func sentence(_ fault: RankingFault, _ names: [ShownText]) -> ShownText {
    switch fault {
    case .noRecords(let models):
      "\(list(models, names)): expected per-image records to compare models image by image, found "
        + "none; save all pages of image-predictions beside the vector analysis"
    case .projects(let stated):
      "expected models of one project, found \(values(stated, names))"
    case .tasks(let stated):
      "expected models of one task, found \(values(stated, names))"
    case .tooFewShared(let model, let shared, let images, let first):
      "\(names[model]): shares \(NumberText.count(shared)) of its \(NumberText.count(images)) images "
        + "with the \(NumberText.count(first)) of \(names[0]), by id or by name; evaluate all models "
        + "on the same images"
    case .nothingMeasured(let common):
      "the evaluations have \(NumberText.count(common, "image")) in common, and fewer than two with an "
        + "F1 of every model among those asked for"
    }
  }

  private static func list(_ models: [Int], _ names: [ShownText]) -> ShownText {
    Phrase.list(models.map { names[$0] }, of: models.count)
  }

  private static func values(
    _ stated: [RankingConcern.Stated], _ names: [ShownText]
  ) -> ShownText {
    let parts = stated.prefix(3).map { part -> ShownText in
      "\(quoting: part.value) (\(list(part.models, names)))"
    }
    return Phrase.list(parts, of: stated.count)
  }
}
