extension EvaluationCase {
  /// The evaluations, each of a shape of its own.
  static let all = [
    example,
    EvaluationCase(name: "documented", input: .checkedIn("Examples/documented")),
    EvaluationCase(
      name: "synthetic-192",
      input: .checkedIn("Tests/ModelEvaluationTests/Fixtures/synthetic-192"),
      rules: "min-f1: 0.95\nmax-noise: 0.2\nmin-cluster-f1: 0.5\nrequire-split: [test, night]\n"),
    EvaluationCase(
      name: "segmentation",
      input: .checkedIn("Tests/ModelEvaluationTests/Fixtures/valid/panels-segmentation")),
  ]

  /// The example, whose report is checked in whole for readers to look at.
  static let example = EvaluationCase(
    name: "small", input: .checkedIn("Examples/small/evaluation"))
}
