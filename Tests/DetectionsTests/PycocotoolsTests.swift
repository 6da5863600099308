import Testing

@testable import Detections

/// Agreement with pycocotools on generated sets: crowds, ties of scores and overlaps, images without
/// objects or detections, few of 80 classes, masks, more detections than are looked at.
@Suite struct PycocotoolsTests {
  struct Row: Decodable, Sendable {
    let seed: Int
    let matches: String
    let counts: [[Int]]
    let summary: [Double?]
    let classes: [[Double?]]
  }

  @Test func matchesAndNumbersEqualPycocotools() throws {
    let rows = try reference("evaluations", as: Row.self)
    #expect(rows.count >= 500)
    for row in rows {
      let set = GeneratedSet(seed: row.seed)
      let truth = try set.groundTruth()
      let found = try set.detectionSet()
      let rule = MatchingRule(measure: set.measure)
      let matching = ThresholdMatching(truth, found, rule: rule)
      #expect("\(fingerprint(truth, found, matching, rule))" == row.matches, "set \(row.seed)")
      let averages = AveragePrecision(matching)
      #expect(agree(COCOSummary(averages).values, row.summary), "set \(row.seed)")
      #expect(agree(classes(averages).flatMap(\.self), row.classes.flatMap(\.self)))
      let view = ConfidentMatching(
        truth, found, Matching(truth, found, rule: rule), confidence: 0.5)
      let counts = view.countsOfImages().map {
        [$0.truePositives, $0.falsePositives, $0.falseNegatives]
      }
      #expect(counts == row.counts, "set \(row.seed)")
    }
  }

  @Test func theSetsHaveWhatIsHardToJudge() throws {
    let sets = try reference("evaluations", as: Row.self).map { GeneratedSet(seed: $0.seed) }
    func count(_ has: (GeneratedSet) -> Bool) -> Int { sets.count(where: has) }
    #expect(count { $0.objects.contains(where: \.isCrowd) } > 400)
    #expect(count { Set($0.detections.map(\.score)).count < $0.detections.count } > 400)
    #expect(count { Set($0.objects.map(\.image)).count < $0.imageCount } > 350)
    #expect(count { Set($0.detections.map(\.image)).count < $0.imageCount } > 100)
    #expect(count(\.hasMasks) > 100)
    #expect(count { set in set.detections.count { $0.image == 0 } > 100 } >= 10)
    #expect(Set(sets.flatMap { $0.objects.map(\.category) }).count == 80)
  }

  private func classes(_ averages: AveragePrecision) -> [[Double?]] {
    (0..<80).filter { averages.precision(of: $0) != nil }.map { category in
      [
        Double(category), averages.precision(of: category),
        averages.precision(of: category, threshold: 0),
        averages.precision(of: category, size: .small),
        averages.precision(of: category, size: .medium),
        averages.precision(of: category, size: .large),
      ]
    }
  }

  /// Takes the single matches from the matcher, and checks the bits of the whole against them.
  private func fingerprint(
    _ truth: GroundTruth, _ found: DetectionSet, _ matching: ThresholdMatching,
    _ rule: MatchingRule
  ) -> UInt64 {
    var result = Fingerprint()
    var matcher = CellMatcher(Overlaps(truth, found, rule.measure))
    let pairs = (0..<truth.imageCount).map { image in
      Array(CellPairs(truth, found, image: image, mostDetections: 100))
    }
    for category in 0..<80 {
      for size in ObjectSize.allCases {
        for pair in pairs.flatMap(\.self) where pair.category == category {
          add(pair, size, &matcher, truth, matching, &result)
        }
      }
    }
    return result.value
  }

  private func add(
    _ pair: CellPairs.Pair, _ size: ObjectSize, _ matcher: inout CellMatcher,
    _ truth: GroundTruth, _ matching: ThresholdMatching, _ result: inout Fingerprint
  ) {
    _ = matcher.load(objects: pair.objects, detections: pair.detections, leastThreshold: 0)
    matcher.ignore(outside: size.areas)
    for (bit, threshold) in ThresholdMatching.cocoThresholds.enumerated() {
      if !pair.objects.isEmpty { matcher.match(at: threshold) }
      for (index, detection) in pair.detections.enumerated() {
        let object = pair.objects.isEmpty ? -1 : matcher.matches[index]
        result.add(Int(matching.detections.rows[detection]) + 1)
        result.add(object < 0 ? 0 : Int(truth.rows[pair.objects.lowerBound + object]) + 1)
        result.add(Int(matching.ignored(detection, size) >> UInt16(bit) & 1))
        #expect((matching.matched(detection, size) >> UInt16(bit) & 1 == 1) == (object >= 0))
      }
    }
    for isIgnored in matcher.isIgnored.sorted(by: { !$0 && $1 }) { result.add(isIgnored ? 1 : 0) }
  }
}
