import Plots
import TestSupport
import Testing

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
