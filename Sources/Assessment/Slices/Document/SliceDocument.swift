package import ModelEvaluation

/// `data/slices.json`: the slices of an evaluation, and which evaluation that is.
///
/// Examples/slices.schema.json documents it.
package struct SliceDocument: Sendable, Equatable {
  /// The slices.
  package let slices: [Slice]
  /// The evaluation that they are from, by the names of `data/report.json`; what is not known is left out.
  package let evaluation: [String: String]

  /// Version of the layout; it rises when a member changes its meaning or goes.
  static let schemaVersion = 1
  /// Members of ``evaluation``.
  static let evaluationMembers = ["createdAt", "evalId", "modelId", "project", "versionId"]
  /// Most slices that are read.
  static let mostSlices = 1000

  /// The slices of an evaluation.
  package init(_ slices: [Slice], of header: Header) {
    self.slices = slices
    let values = [
      header.createdAt, header.evalID, header.modelID, header.project, header.versionID,
    ]
    let known = zip(Self.evaluationMembers, values).compactMap { name, value in
      value.map { (name, $0) }
    }
    evaluation = Dictionary(uniqueKeysWithValues: known)
  }

  init(slices: [Slice], evaluation: [String: String]) {
    self.slices = slices
    self.evaluation = evaluation
  }
}
