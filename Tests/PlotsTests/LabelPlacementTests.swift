import TestSupport
import Testing

@testable import Plots

@Suite struct LabelPlacementTests {
  private let bounds = LabelPlacement.Box(x: 0, y: 0, width: 400, height: 300)

  @Test(arguments: [1, 5, 20, 60, 200])
  func noLabelCoversAnotherOrLeavesTheBounds(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let anchors = (0..<count).map { _ in
      (x: Double.random(in: 0...400, using: &random), y: Double.random(in: 0...300, using: &random))
    }
    var placement = LabelPlacement(bounds: bounds, points: anchors)
    let places = placement.place(
      anchors: anchors, sizes: anchors.map { _ in (width: 70, height: 16) })
    for (position, place) in places.enumerated() {
      #expect(place.box.x >= 0 && place.box.x + place.box.width <= 400)
      #expect(place.box.y >= 0 && place.box.y + place.box.height <= 300)
      #expect(places.dropFirst(position + 1).allSatisfy { !$0.box.overlaps(place.box) })
    }
    #expect(places.count >= min(count, 15))
  }

  @Test func aLabelWithoutRoomIsLeftOut() {
    var placement = LabelPlacement(
      bounds: LabelPlacement.Box(x: 0, y: 0, width: 60, height: 30), points: [])
    let places = placement.place(anchors: [(30, 15)], sizes: [(width: 90, height: 16)])
    #expect(places.isEmpty)
  }

  @Test func aLabelKeepsClearOfItsOwnDot() {
    var placement = LabelPlacement(bounds: bounds, points: [])
    let places = placement.place(
      anchors: [(200, 150)], sizes: [(width: 50, height: 16)], clearances: [20])
    #expect(places.first.map { $0.box.x >= 220 } == true)
  }

  /// Circles of random sizes, many of them on each other, each with a label.
  @Test(arguments: 0..<60)
  func noLabelCoversADiscOrStandsAtAnother(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let discs = (0..<Int.random(in: 2...24, using: &random)).map { _ in
      LabelPlacement.Disc(
        x: Double.random(in: 100...300, using: &random),
        y: Double.random(in: 80...220, using: &random),
        radius: Double.random(in: 3...22, using: &random))
    }
    var placement = LabelPlacement(bounds: bounds, points: [], discs: discs)
    let places = placement.place(
      anchors: discs.map { ($0.x, $0.y) }, sizes: discs.map { _ in (width: 62, height: 16) },
      clearances: discs.map(\.radius))
    #expect(places.count >= min(discs.count, 6))
    for place in places {
      let own = discs[place.label]
      let box = place.box
      #expect(discs.allSatisfy { box.distance(to: $0) >= 1 })
      for other in discs where other != own {
        if let leader = place.leader {
          #expect(leader.distance(to: other) >= 0 || other.contains((own.x, own.y)))
        } else {
          #expect(box.distance(to: other) > box.distance(to: own))
        }
      }
    }
  }

  @Test func aCrowdIsCoveredRatherThanFledFromFar() throws {
    let crowd = (0..<20_000).map { point -> (x: Double, y: Double) in
      let (column, row) = (Double(point % 160), Double(point / 160))
      return (40 + 2 * column, 30 + 1.9 * row)
    }
    var placement = LabelPlacement(bounds: bounds, points: crowd)
    let places = placement.place(anchors: [(200, 150)], sizes: [(width: 50, height: 16)])
    let box = try #require(places.first).box
    #expect(box.distance(to: .init(x: 200, y: 150, radius: 0)) < 40)
  }

  /// Three dots beside the anchor on every near side: the label goes a little further, not over them.
  @Test func fewDotsAreNotCovered() throws {
    let dots = [-30.0, 0, 30].flatMap { x in
      [-14.0, 0, 14].map { (x: 200 + x, y: 150 + $0) }
    }
    var placement = LabelPlacement(bounds: bounds, points: dots)
    let places = placement.place(anchors: [(200, 150)], sizes: [(width: 80, height: 16)])
    let box = try #require(places.first).box
    #expect(dots.allSatisfy { box.distance(to: .init(x: $0.x, y: $0.y, radius: 0)) > 0 })
  }

  @Test func emptySpaceIsPreferred() {
    let crowd = (0..<100).map { point -> (x: Double, y: Double) in
      let (column, row) = (Double(point % 10), Double(point / 10))
      return (206 + 6 * column, 145 + row)
    }
    var placement = LabelPlacement(bounds: bounds, points: crowd)
    let places = placement.place(anchors: [(200, 150)], sizes: [(width: 50, height: 16)])
    #expect(places.first.map { $0.box.x + $0.box.width <= 200 } == true)
  }
}
