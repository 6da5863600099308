import Assessment
import Charts
import ModelEvaluation
import PlainText

/// Made-up clusters in the shapes that real evaluations have.
enum SampleClusters {
  static let splitNames = ["train", "valid", "test"]

  /// Clusters worst first, then noise; the first few have a section.
  static func rows(
    _ count: Int, seed: UInt64 = 1, sections: Int = 6, hasNoise: Bool = true
  ) -> [ClusterRow] {
    var random = Seeded(seed)
    var rows = (0..<count).map { id in
      row(id: id, name: "Cluster \(id)", mean: 0.25 + 0.73 * random.uniform(), &random)
    }
    rows.sort { ($0.metrics.f1Mean ?? 0, $0.id) < ($1.metrics.f1Mean ?? 0, $1.id) }
    for position in rows.indices.prefix(sections) {
      rows[position].sectionID = "cluster-\(rows[position].id)"
      if rows[position].count >= 5 { rows[position].verdict = .weak }
    }
    if hasNoise {
      var noise = row(id: -1, name: "Noise", mean: 0.43, &random)
      noise.verdict = .noise
      rows.append(noise)
    }
    return rows
  }

  private static func row(
    id: Int, name: ShownText, mean: Double, _ random: inout Seeded
  ) -> ClusterRow {
    let count = 2 + Int(random.uniform() * random.uniform() * 16)
    let std = random.uniform() * 0.3
    let train = count * 7 / 10
    let valid = (count - train) / 2
    let least = max(0, mean - std * (1 + random.uniform()))
    return ClusterRow(
      id: id, name: name, count: count,
      metrics: Cluster.Metrics(
        f1Mean: mean, f1Std: std, f1Min: least,
        f1Max: min(1, mean + std * (1 + random.uniform())),
        precisionMean: min(1, mean + 0.2 * random.uniform()),
        recallMean: max(0, mean - 0.25 * random.uniform())),
      splitCounts: [train, valid, count - train - valid],
      verdict: count < 5 ? .tooFewImages : .notDistinguishable)
  }

  /// A cluster without any score.
  static func unmeasured(_ id: Int, name: ShownText) -> ClusterRow {
    ClusterRow(
      id: id, name: name, count: 3, splitCounts: [3, 0, 0], verdict: .unmeasured)
  }

  /// Names that try to be markup, to run away with the layout, or to reverse the text around them.
  static let hostileNames = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "&amp; &lt;b&gt; ]]>",
    "{{secret}} ](javascript:alert(1))", "\u{202E}gpj.exe", "line\none\ttab\u{0}\u{7}bell",
    "😀👩‍👩‍👧‍👦🏳️‍🌈 emoji", "漢字の名前はとても長いことがあります漢字の名前",
    String(repeating: "long ", count: 2_000), "שלום עולם", "", "-=+@SUM(A1)",
  ]

  /// Rows with those names.
  static var hostile: [ClusterRow] {
    var rows = rows(hostileNames.count, seed: 5, sections: hostileNames.count, hasNoise: false)
    for (position, name) in hostileNames.enumerated() {
      rows[position].name = ShownText(foreign: name)
    }
    return rows
  }
}
