extension [MadeEvaluation.Group] {
  /// A weak cluster, good ones, small ones, and images in none.
  static let orchard = [
    MadeEvaluation.Group(id: 0, images: (14, 4, 8), percent: 90),
    MadeEvaluation.Group(id: 1, images: (12, 4, 8), percent: 86),
    MadeEvaluation.Group(id: 2, images: (10, 3, 9), percent: 35),
    MadeEvaluation.Group(id: 3, images: (9, 3, 6), percent: 88),
    MadeEvaluation.Group(id: 4, images: (4, 2, 2), percent: 80),
    MadeEvaluation.Group(id: 5, images: (0, 3, 3), percent: 75),
    MadeEvaluation.Group(id: -1, images: (6, 2, 2), percent: 60),
  ]

  /// Eight clusters of test images, and a last one that found its objects or not.
  fileprivate static func eight(last: MadeEvaluation.Group) -> [MadeEvaluation.Group] {
    (0..<8).map { MadeEvaluation.Group(id: $0, images: (0, 0, 12), percent: 90) } + [last]
  }
}

extension MadeEvaluation {
  /// The last cluster of eight is a cluster like the others.
  static let beforeDissolving = MadeEvaluation(
    id: "before", groups: .eight(last: Group(id: 8, images: (0, 0, 24), percent: 90)))

  /// Its images belong to no cluster any more, and little is found on them.
  static let dissolved = MadeEvaluation(
    id: "now", groups: .eight(last: Group(id: -1, images: (0, 0, 24), percent: 25)))

  /// Other settings, and an earlier model that was good where the later one is weak.
  static let beforeExchange = MadeEvaluation(
    id: "before", version: "2",
    groups: [
      Group(id: 0, images: (20, 10, 30), percent: 50),
      Group(id: 1, images: (20, 10, 30), percent: 92),
      Group(id: 2, images: (0, 0, 20), percent: 80),
    ], leastSize: 5)

  /// Of each hundred images some left and others came; two clusters became one.
  static let exchanged = MadeEvaluation(
    id: "now",
    groups: [
      Group(id: 7, images: (20, 10, 30), percent: 95),
      Group(id: 8, images: (20, 10, 30), percent: 45),
      Group(id: 8, images: (0, 0, 20), percent: 80),
    ], firstNumber: 12)

  /// Names that try to be markup, links, paths and formulas.
  static let hostile = MadeEvaluation(
    id: "\"><script>alert(1)</script>", project: "[x](javascript:alert(1)) {{title}} <b>|`",
    groups: .orchard,
    names: [
      "<script>alert(1)</script>.jpg", "\" onmouseover=\"alert(1).jpg",
      "](javascript:alert(1)).jpg",
      "![x](https://example.org/a.png).jpg", "[[x]] {{title}} {{{title}}}.jpg", "| a | b |.jpg",
      "`` ` ```.jpg", "=HYPERLINK(\"https://example.org\").csv", "../../../etc/passwd",
      "a\nb\r\nc\td.jpg", "\u{1B}[31mred\u{0}\u{9B}.jpg", "\u{202E}gpj.exe", "e\u{301}\u{301}.jpg",
      "\u{1F469}\u{200D}\u{1F467} 日本語.jpg", String(repeating: "x", count: 600), "", " ",
      "&lt;b&gt;&amp;.jpg", "\\", "$a$ ~~b~~ **c** _d_.jpg", "<!-- -->.jpg", "]]>.jpg",
    ],
    panels: [
      "performance-by-class.json": """
      {"split": "test", "classes": [
      {"className": "<img src=x onerror=alert(1)>", "precision": 0.5, "recall": 0.25, "f1": 0.333},
      {"className": "| `a` | [b](c)", "precision": 0.75, "recall": 0.75, "f1": 0.75}]}

      """
    ])

  /// What a site is made of: runs of one project, two of them of rival models, and one of another.
  static let runs = [
    run("first", day: 2, percent: 70), run("second", day: 4, percent: 85),
    run("third", day: 7, percent: 80, model: "small"),
    run("rival", day: 8, percent: 95, model: "large"),
    run("other", day: 5, percent: 60, project: "vineyard"),
  ]

  private static func run(
    _ id: String, day: Int, percent: Int, project: String = "orchard", model: String? = nil
  ) -> Self {
    MadeEvaluation(
      id: id, project: project, model: model,
      groups: [
        Group(id: 0, images: (4, 2, 9), percent: percent),
        Group(id: 1, images: (4, 2, 9), percent: 90),
      ], createdAt: "2026-01-0\(day)T08:00:00Z")
  }
}
