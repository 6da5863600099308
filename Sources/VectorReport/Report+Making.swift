public import Foundation
import MarkdownHTML
public import ModelEvaluation

extension Report {
  /// Makes the report of the files of an evaluation.
  ///
  /// - Throws: `EvaluationError` when the input or the baseline is not an evaluation,
  ///   ``TemplateError`` when a template is faulty, ``IntroError`` when the introduction is refused.
  public init(
    _ input: EvaluationInput, options: ReportOptions = ReportOptions(),
    progress: (Stage) -> Void = { _ in }
  ) throws {
    let assessed = try AssessedEvaluation(input, options: options, progress: progress)
    progress(.drawing)
    try self.init(try ReportDraft(assessed, options: options))
  }

  /// Makes the report of an evaluation from the service's responses.
  ///
  /// - Parameters:
  ///   - vectorAnalysis: Body of the `vector-analysis` response.
  ///   - imagePredictions: Bodies of the `image-predictions` responses, in any order.
  ///   - options: What the caller chooses.
  public init(
    vectorAnalysis: Data, imagePredictions: [Data] = [], options: ReportOptions = ReportOptions()
  ) throws {
    let pages = imagePredictions.enumerated().map { number, bytes in
      InputDocument(name: "image-predictions/page-\(number + 1).json", bytes: bytes)
    }
    let analysis = InputDocument(name: "vector-analysis.json", bytes: vectorAnalysis)
    try self.init(
      EvaluationInput(vectorAnalysis: analysis, imagePredictions: pages), options: options)
  }

  /// What is being done, for a line of progress.
  public enum Stage: String, Sendable {
    /// Decoding the input.
    case reading
    /// Computing scores and verdicts.
    case assessing
    /// Drawing charts and writing pages.
    case drawing
  }
}
