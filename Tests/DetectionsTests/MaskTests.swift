import Detections
import Testing

@Suite struct MaskTests {
  struct Row: Decodable, Sendable {
    let seed: Int
    let counts: String
    let area: Int
    let box: [Double]
  }

  @Test func polygonsBecomeThePixelsOfPycocotools() throws {
    for row in try reference("outlines", as: Row.self) {
      var random = Draws(seed: row.seed)
      let polygons = (0..<1 + random.below(3)).map { _ in
        let box = random.box()
        return random.polygon(box)
      }
      let drawn = try RunLengthMask(
        height: GeneratedSet.height, width: GeneratedSet.width, polygons: polygons)
      let decoded = try RunLengthMask(
        height: GeneratedSet.height, width: GeneratedSet.width, compressed: row.counts.utf8)
      #expect(drawn == decoded, "outline \(row.seed)")
      #expect(drawn.area == row.area)
      if row.area > 0 {
        let bounds = drawn.bounds
        #expect([bounds.x, bounds.y, bounds.width, bounds.height] == row.box)
      }
    }
  }

  @Test(
    arguments: [
      ([6, 3, 3], "none"), ([0, 12], "none"), ([12], "none"), ([6, 3], "found 9"),
      ([6, 3, 4], "found more"), ([], "found 0"), ([.max, .max], "found more"),
    ] as [([UInt32], String)])
  func runsMustCoverTheMaskExactly(runs: [UInt32], message: String) {
    let found = self.message(of: { try RunLengthMask(height: 3, width: 4, runs: runs) })
    #expect(found.contains(message))
  }

  @Test(arguments: [
    ("633", "none"), ("0<", "none"), ("63", "found 9"), ("6oo0", "found more"), ("6z", "byte"),
    ("6 3", "byte"), ("6\u{7f}", "byte"), ("6p", "byte"), ("6oooooooooo3", "broken"),
    ("6o", "broken"), ("6@", "broken"), ("", "found 0"),
  ])
  func compressedRunsAreNotTrusted(text: String, message: String) {
    let found = self.message(of: {
      try RunLengthMask(height: 3, width: 4, compressed: text.utf8)
    })
    #expect(found.contains(message), "\(text): \(found)")
  }

  @Test(arguments: [(0, 5), (5, 0), (-3, 4), (1 << 20, 1 << 20), (.max, 2)])
  func sizesAreBounded(height: Int, width: Int) {
    let found = message(of: { try RunLengthMask(height: height, width: width, runs: [0]) })
    #expect(found.hasPrefix("expected a size of 1 to 1073741824 pixels, found \(height) by"))
  }

  @Test(
    arguments: [
      [], [1, 2, 3, 4], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, .nan], [1, 2, 3, .infinity, 5, 6],
    ] as [[Double]])
  func polygonsNeedThreeFiniteCorners(corners: [Double]) {
    let found = message(of: { try RunLengthMask(height: 3, width: 4, polygons: [corners]) })
    #expect(found.hasPrefix("expected three or more corners"))
  }

  @Test func cornersFarOutsideAreCutOff() throws {
    let polygon = [-1e300, -1e300, 1e300, -1e300, 1e300, 1e300, -1e300, 1e300]
    let mask = try RunLengthMask(height: 3, width: 4, polygons: [polygon])
    #expect(mask.area == 12)
  }

  private func message(of make: () throws -> RunLengthMask) -> String {
    do {
      _ = try make()
      return "none"
    } catch { return "\(error)" }
  }
}
