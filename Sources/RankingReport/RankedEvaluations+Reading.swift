package import RankingFindings
import ReportPages
package import RoboflowFormat

extension RankedEvaluations.Entry {
  /// Reads one of the evaluations to compare.
  ///
  /// - Parameters:
  ///   - input: Its files.
  ///   - path: What the user named.
  ///   - folder: Folder under which its files are told, so that those of several stay apart.
  /// - Throws: `EvaluationError` when it is not an evaluation.
  package init(_ input: EvaluationInput, path: String, below folder: String) throws {
    let input = input.named(below: folder)
    let decoded = try DecodedEvaluation(input)
    self.init(
      decoded.evaluation, path: path, notes: decoded.notes, files: InputDigests.list(input))
  }
}
