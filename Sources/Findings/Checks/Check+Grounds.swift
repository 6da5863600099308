import Assessment
import ModelEvaluation
import PlainText

extension Check {
  /// What no rule asks for and every rule stands on, where it does not hold.
  ///
  /// Numbers of an evaluation that failed or still runs are not those of the model, so that is a
  /// failure. Records that stop after a page leave a part of the images out, which need not be like
  /// the rest; that is a warning, and fails a strict check.
  var brokenGrounds: [RuleVerdict] { [unfinished, missingRecords].compactMap(\.self) }

  private var unfinished: RuleVerdict? {
    guard let status = evaluation.header.status, status != Self.finished else { return nil }
    return RuleVerdict(
      name: "status", limit: .name(Self.finished), value: .name(status), verdict: .failed,
      words:
        "The evaluation's status is \(ShownText(quoting: status)), not \"done\": its numbers may "
        + "be incomplete.")
  }

  private var missingRecords: RuleVerdict? {
    guard evaluation.missingRecords > 0, let images = evaluation.images else { return nil }
    let announced = images.count + evaluation.missingRecords
    return RuleVerdict(
      name: "records", limit: .count(announced), value: .count(images.count),
      verdict: isStrict ? .failed : .warned,
      words: "\(NumberText.count(images.count)) of \(NumberText.count(announced)) per-image "
        + "records were given, so every number is about a part of the images. Fetch the other "
        + "pages too.")
  }

  /// The status of an evaluation that came to its end.
  private static let finished = "done"
}
