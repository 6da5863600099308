package import Findings
public import FoundationEssentials
import ReportFolder
import ReportPages
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

extension Report {
  /// Names of the images whose pictures the report of an assessed evaluation would show, where it
  /// had them: each once, in the order of the page.
  ///
  /// - Throws: As the making of the report.
  package static func namedImages(
    of assessed: AssessedEvaluation, options: ReportOptions = ReportOptions()
  ) throws -> [String] {
    var seen: Set<String> = []
    return try options.draft(of: assessed).namedImages.names
      .filter { seen.insert($0).inserted }
  }
}
