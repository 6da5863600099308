import ModelEvaluation
import Numerics
import Testing

@testable import ClusterStatistics

@Suite struct UnitDetectionTests {
  @Test(arguments: [
    ("train/Truck_4_jpg.rf.0f3c.jpg", "truck_4.png"), ("street_tile_0_3.png", "street.jpg"),
    ("street_x128_y0.png", "street_x0_y128.png"), ("street-aug2.png", "Street (1).PNG"),
    ("images\\b.jpg", "b_jpeg.rf.12.jpg"),
  ]) func copiesAreOnePicture(one: String, other: String) {
    #expect(ImageName(one).sourceKey == ImageName(other).sourceKey)
  }

  @Test(arguments: [
    ("IMG_0001.jpg", "IMG_0002.jpg"), ("copy.jpg", "tile.jpg"), ("x1.jpg", "x2.jpg"),
    ("box_3.png", "box_4.png"), ("(1).jpg", "(2).jpg"),
  ]) func othersAreNot(one: String, other: String) {
    #expect(ImageName(one).sourceKey != ImageName(other).sourceKey)
  }

  @Test func numbersAndTimesAreRead() {
    #expect(ImageName("cam2_vid1_frame0003.jpg").series?.number == 3)
    #expect(ImageName("cam2_vid1_frame0003.jpg").series?.saysFrames == true)
    #expect(ImageName("IMG_0003.jpg").series?.saysFrames == false)
    #expect(ImageName("videoclub7.jpg").series?.saysFrames == false)
    #expect(
      ImageName("a_20240131_235959.jpg").series?.key
        == ImageName("a_20240201_000001.jpg").series?.key)
    #expect(ImageName("plain.jpg").series == nil)
    let times = ["c-2024-01-31T10-00-00.png", "c-2024-01-31T10-01-05.png"].map {
      ImageName($0).series?.number ?? 0
    }
    #expect(times[1] - times[0] == 65)
    #expect(ImageName("7_99999999999999999999999.jpg").series == nil)
    #expect(ImageName("7_00000000000000000000042.jpg").series?.number == 42)
    #expect(ImageName("n9223372036854775807.jpg").series?.number == .max)
    #expect(ImageName("n9223372036854775808.jpg").series == nil)
  }

  /// Images in clusters of 20 at places without order.
  static func clues(_ names: [String], places: (Int) -> (Double, Double)) -> UnitClues {
    UnitClues(
      names: TextColumn(names), clusters: names.indices.map { Int32($0 / 20) },
      xs: names.indices.map { places($0).0 }, ys: names.indices.map { places($0).1 },
      scores: names.indices.map { Double(($0 * 31) % 17) / 17 })
  }

  static func scattered(_ image: Int) -> (Double, Double) {
    var random = SplitMix64(seed: UInt64(image) &* 7919)
    return (Double(random.below(10_000)) / 1000, Double(random.below(10_000)) / 1000)
  }

  @Test func framesOfRecordingsAreUnits() {
    let names = (0..<120).map { "cam\($0 / 8 % 2)_vid\($0 / 8)_frame\($0 % 8).jpg" }
    let units = Units(detecting: Self.clues(names, places: Self.scattered))
    #expect(units.count == 15 && units.rule == .names)
    #expect(units.assignment.prefix(9) == [0, 0, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test(arguments: ["IMG_%.jpg", "%.jpg", "frame_%.jpg", "DSC%.JPG", "2024_01_%.png"])
  func picturesThatOnlyCountAreIndependent(pattern: String) {
    let names = (0..<160).map { pattern.replacing("%", with: String(1000 + $0)) }
    let units = Units(detecting: Self.clues(names, places: Self.scattered))
    #expect(units.isIndependent && units.rule == .independent && units.count == 160)
  }

  @Test func picturesThatOnlyCountAreUnitsWhereNeighboursLieTogether() {
    let names = (0..<160).map { "IMG_\(1000 + $0).jpg" }
    // Bursts of five, each somewhere else.
    let units = Units(
      detecting: Self.clues(names) { image in
        let place = Self.scattered(image / 5)
        return (place.0 + Double(image % 5) / 50, place.1)
      })
    #expect(units.count < 60 && units.rule == .names)
  }

  @Test func nearlyEqualPlacesAreUnits() {
    let names = (0..<160).map { image in
      String(String(image * 7919 + 4099, radix: 36).map { $0.isNumber ? "z" : $0 }) + "-\(image)q"
    }
    let units = Units(
      detecting: Self.clues(names) { image in
        let place = Self.scattered(image / 5)
        return (place.0 + Double(image % 5) / 1000, place.1)
      })
    // Two groups may lie together by chance.
    #expect((30...32).contains(units.count))
    #expect(units.rule == .places)
    #expect(Units(detecting: Self.clues(names, places: Self.scattered)).isIndependent)
  }

  /// Names that say nothing.
  private static func digests(_ count: Int) -> [String] {
    (0..<count).map { image in
      String(String(image * 7919 + 4099, radix: 36).map { $0.isNumber ? "z" : $0 }) + "-\(image)q"
    }
  }

  @Test func groupsInNoClusterAndInSmallOnesAreSeenToo() {
    var clues = Self.clues(Self.digests(200)) { image in
      let place = Self.scattered(image / 5)
      return (place.0 + Double(image % 5) / 1000, place.1)
    }
    // The last ten groups: five in no cluster, the others each in two clusters of fewer than five.
    for image in 150..<175 { clues.clusters[image] = -1 }
    for image in 175..<200 { clues.clusters[image] = Int32(100 + image / 5 * 2 + image % 2) }
    let units = Units(detecting: clues)
    // Two groups may lie together by chance.
    #expect((38...40).contains(units.count) && units.rule == .places)
  }

  @Test func clustersOfOneVideoAreUnitsWhereMostAre() {
    var clues = Self.clues(Self.digests(160)) { image in
      let place = Self.scattered(image / 8)
      return (place.0 + Double(image % 8) / 1000, place.1 + Double(image % 3) / 1000)
    }
    clues.clusters = (0..<160).map { Int32($0 / 8) }
    #expect(Units(detecting: clues).count == 20)
    // Independent images of clusters an eighth as wide as the map stay apart.
    clues.xs = (0..<160).map { Self.scattered($0 / 8).0 + Self.scattered($0 + 500).0 / 10 }
    clues.ys = (0..<160).map { Self.scattered($0 / 8).1 + Self.scattered($0 + 500).1 / 10 }
    #expect(Units(detecting: clues).isIndependent)
  }

  @Test func oneSourceIsOneUnit() {
    var clues = Self.clues(
      (0..<40).map { "n\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))" },
      places: { _ in (.nan, .nan) })
    clues.names = TextColumn(
      (0..<40).map { "\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))-\($0 < 26)" })
    clues.sources = TextColumn((0..<40).map { $0 < 30 ? "s\($0 / 3)" : "" })
    let units = Units(detecting: clues)
    #expect(units.count == 20 && units.rule == .source)
  }

  @Test func whatTheUserSaysIsTaken() {
    let names = ["a-1.jpg", "a-2.jpg", "b-1.jpg", "none.jpg", "other.jpg"]
    let pattern = Units(names: names) { $0.firstMatch(of: /^(\w)-/).map { String($0.1) } }
    #expect(pattern.assignment == [0, 0, 1, 2, 3] && pattern.rule == .given)
    let groups = ["a-1.jpg": "x", "b-1.jpg": "x"]
    let table = Units(names: names) { groups[$0] }
    #expect(table.assignment == [0, 1, 0, 2, 3] && table.count == 4)
    #expect(table.of([0, 2, 4]).assignment == [0, 0, 1])
  }

  @Test func noImagesAreNoUnits() {
    let none = UnitClues(names: TextColumn(), clusters: [], xs: [], ys: [], scores: [])
    #expect(Units(detecting: none).count == 0)
  }
}
