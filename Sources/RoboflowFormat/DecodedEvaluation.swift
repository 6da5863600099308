public import FoundationEssentials
public import ModelEvaluation
package import Parallel

/// An evaluation as it was read, with what is odd about it.
///
/// ```swift
/// let decoded = try DecodedEvaluation(evaluation)
/// print(decoded.evaluation.clusters.count, decoded.notes.map(\.sentence))
/// ```
public struct DecodedEvaluation: Sendable {
  /// The evaluation.
  public var evaluation: Evaluation
  /// What is odd but usable in the input, in the order in which a reader should hear of it.
  public var notes: [Note]

  /// Makes a result from its parts.
  public init(evaluation: Evaluation, notes: [Note]) {
    self.evaluation = evaluation
    self.notes = notes
  }

  /// Decodes the documents of an evaluation.
  ///
  /// - Throws: ``EvaluationError`` with the faults of all documents.
  public init(_ input: EvaluationInput) throws(EvaluationError) {
    let documents = try EvaluationDocuments(input)
    self.init(evaluation: documents.evaluation, notes: EvaluationNotes.notes(documents))
  }

  /// Decodes the documents of an evaluation, and digests them beside that, while their bytes are read.
  ///
  /// - Throws: ``EvaluationError`` with the faults of all documents.
  package static func digested(
    _ input: EvaluationInput, threads: Threads = Threads()
  ) throws(EvaluationError) -> (decoded: DecodedEvaluation, files: [SourceFile]) {
    let parts = threads.map(2) {
      part -> (Result<DecodedEvaluation, EvaluationError>?, [SourceFile]) in
      if part == 1 { return (nil, InputDigests.list(input)) }
      return (Result { () throws(EvaluationError) in try DecodedEvaluation(input) }, [])
    }
    guard let decoded = parts[0].0 else { return (try DecodedEvaluation(input), parts[1].1) }
    return (try decoded.get(), parts[1].1)
  }

  /// Decodes an evaluation from the service's responses.
  ///
  /// - Parameters:
  ///   - vectorAnalysis: Body of the `vector-analysis` response.
  ///   - imagePredictions: Bodies of the `image-predictions` responses, in any order; may be empty.
  /// - Throws: ``EvaluationError`` with the faults of all documents.
  public init(vectorAnalysis: Data, imagePredictions: [Data] = []) throws(EvaluationError) {
    try self.init(
      EvaluationInput(vectorAnalysis: vectorAnalysis, imagePredictions: imagePredictions))
  }
}
