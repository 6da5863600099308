import Findings
public import FoundationEssentials
public import RoboflowFormat

extension Report {
  /// Makes the report of the files of an evaluation.
  ///
  /// - Throws: `EvaluationError` when the input is not an evaluation, else as the report of an assessed
  ///   evaluation.
  public init(_ input: EvaluationInput, options: ReportOptions = ReportOptions()) throws {
    try self.init(AssessedEvaluation(input), options: options)
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
    try self.init(
      EvaluationInput(vectorAnalysis: vectorAnalysis, imagePredictions: imagePredictions),
      options: options)
  }
}
