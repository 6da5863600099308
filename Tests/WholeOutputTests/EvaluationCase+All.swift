extension EvaluationCase {
  /// The evaluations, each of a shape of its own.
  static let all = [example] + checkedIn + made + compared

  /// The example, whose report is checked in whole for readers to look at.
  static let example = EvaluationCase(
    name: "small", input: .checkedIn("Examples/small/evaluation"))

  private static let fixtures = "Tests/ModelEvaluationTests/Fixtures"

  private static let checkedIn = [
    EvaluationCase(name: "documented", input: .checkedIn("Examples/documented")),
    EvaluationCase(
      name: "synthetic-192", input: .checkedIn("\(fixtures)/synthetic-192"),
      rules: "min-f1: 0.95\nmax-noise: 0.2\nmin-cluster-f1: 0.7\nrequire-split: [test, night]\n"),
    EvaluationCase(name: "detection", input: .checkedIn("\(fixtures)/valid/panels-detection")),
    EvaluationCase(
      name: "segmentation", input: .checkedIn("\(fixtures)/valid/panels-segmentation")),
    EvaluationCase(
      name: "classification", input: .checkedIn("\(fixtures)/valid/panels-classification")),
    EvaluationCase(
      name: "panels-refused", input: .checkedIn("\(fixtures)/valid/panels-refused-by-the-service")),
  ]

  private static let made = [
    EvaluationCase(
      name: "aggregates-only",
      input: .made(.init(id: "aggregates", groups: .orchard, without: [.records])),
      rules: "min-f1: 0.7\nrequire-split: test\n"),
    EvaluationCase(
      name: "records-only",
      input: .made(.init(id: "records", groups: .orchard, without: [.clusters]))),
    EvaluationCase(
      name: "no-held-out",
      input: .made(
        .init(
          id: "training",
          groups: [
            .init(id: 0, images: (20, 0, 0), percent: 90),
            .init(id: 1, images: (16, 0, 0), percent: 50),
            .init(id: 2, images: (14, 0, 0), percent: 88),
          ])),
      rules: "min-f1: 0.7\nrequire-split: [train, test]\nstrict: true\n"),
    EvaluationCase(
      name: "all-noise",
      input: .made(
        .init(id: "noise", groups: [.init(id: -1, images: (20, 8, 8), percent: 70)])),
      rules: "max-noise: 0.5\nmax-weak: 0\n"),
    EvaluationCase(
      name: "one-cluster",
      input: .made(
        .init(
          id: "one", groups: [.init(id: 0, images: (20, 8, 8), percent: 80)],
          createdAt: "2026-03-02T10:00:00Z", workspace: "north")),
      rules: "min-f1: 0.5\nmax-weak: 0\nrequire-split: [test, valid]\n",
      introduction: "This is **ours**, <b>without</b> HTML.\n", isSingleFile: true),
    EvaluationCase(
      name: "no-f1",
      input: .made(.init(id: "unmeasured", groups: .orchard, without: [.f1])),
      rules: "min-f1: 0.5\nmin-cluster-f1: 0.5\n"),
    EvaluationCase(
      name: "illustrated",
      input: .made(
        .init(
          id: "pictures",
          groups: [
            .init(id: 0, images: (0, 0, 16), percent: 96),
            .init(id: 0, images: (0, 0, 1), percent: 0),
            .init(id: 1, images: (0, 0, 12), percent: 50),
          ], hasPictures: true))),
    EvaluationCase(
      name: "unsorted",
      input: .made(
        .init(
          id: "unsorted", groups: [.init(id: 0, images: (4, 3, 9), percent: 70)],
          without: [.sorting], hasPictures: true)),
      rules: "min-f1: 0.5\nmax-weak: 0\n"),
    EvaluationCase(
      name: "hostile", input: .made(.hostile), rules: "min-f1: 0.5\n"),
  ]

  private static let compared = [
    EvaluationCase(
      name: "dissolved", input: .made(.dissolved), baseline: .made(.beforeDissolving),
      rules: "min-f1: 0.84\nmax-f1-drop: 0.02\nmin-cluster-f1: 0.7\n"),
    EvaluationCase(
      name: "exchanged", input: .made(.exchanged), baseline: .made(.beforeExchange),
      rules: "max-f1-drop: 0.5\n"),
    EvaluationCase(
      name: "baseline-unmatched",
      input: .made(.init(id: "now", groups: [.init(id: 0, images: (8, 4, 8), percent: 80)])),
      baseline: .made(
        .init(
          id: "before", groups: [.init(id: 0, images: (8, 4, 8), percent: 70)],
          without: [.records]))),
  ]
}
