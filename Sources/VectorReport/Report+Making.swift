public import Foundation
import MarkdownHTML
public import RoboflowFormat

extension Report {
  /// Makes the report of the files of an evaluation.
  ///
  /// - Throws: `EvaluationError` when the input or the baseline is not an evaluation,
  ///   ``TemplateError`` when a template is faulty, ``IntroError`` when the introduction is refused,
  ///   `InputError` when the chosen folder of pictures cannot be opened.
  public init(
    _ input: EvaluationInput, options: ReportOptions = ReportOptions(),
    progress: (Stage) -> Void = { _ in }
  ) throws {
    let assessed = try AssessedEvaluation(input, options: options, progress: progress)
    progress(.drawing)
    let ceiling = SizeCeiling(bytes: options.maxSize)
    var draft = try ReportDraft(assessed, options: options)
    if let folder = try Self.pictures(input, options) {
      draft = try draft.illustrated(from: folder, under: ceiling)
    }
    try self.init(draft, ceiling: ceiling)
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

  private static func pictures(
    _ input: EvaluationInput, _ options: ReportOptions
  ) throws(InputError) -> PictureFolder? {
    if let chosen = options.images { return try PictureFolder(chosen: chosen) }
    return input.folder.flatMap { PictureFolder(inEvaluation: $0) }
  }

  /// What is being done, for a line of progress.
  public typealias Stage = ReportStage
}
