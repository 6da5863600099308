import Detections
import TestSupport

/// The draws of Scripts/make-detection-fixtures.py.
struct Draws {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  mutating func below(_ bound: Int) -> Int {
    Int(((generator.next() >> 32) * UInt64(bound)) >> 32)
  }

  mutating func box() -> Box {
    let most = [60, 240, 640][below(3)]
    let (x, y) = (quarter(0, 400), quarter(0, 300))
    let (width, height) = (quarter(12, most), quarter(12, most))
    return Box(x: x, y: y, width: width, height: height)
  }

  mutating func near(_ box: Box) -> Box {
    if below(6) == 0 { return box }
    let moved = (0..<4).map { _ in Double(below(17) - 8) / 4 }
    return Box(
      x: box.x + moved[0], y: box.y + moved[1], width: max(box.width + moved[2], 0.25),
      height: max(box.height + moved[3], 0.25))
  }

  mutating func polygon(_ box: Box) -> [Double] {
    var corners: [Double] = []
    for _ in 0..<3 + below(4) {
      let side = below(4)
      let along = Double(below(17)) / 16
      switch side {
      case 0: corners += [box.x + along * box.width, box.y]
      case 1: corners += [box.x + box.width, box.y + along * box.height]
      case 2: corners += [box.x + along * box.width, box.y + box.height]
      default: corners += [box.x, box.y + along * box.height]
      }
    }
    return corners
  }

  mutating func outline(_ box: Box) -> GeneratedSet.Outline {
    guard below(5) == 0 else {
      return .polygons((0..<1 + below(2)).map { _ in polygon(box) })
    }
    var runs: [UInt32] = []
    var left = GeneratedSet.height * GeneratedSet.width
    while left > 0 {
      let run = min(below(2000), left)
      runs.append(UInt32(run))
      left -= run
    }
    return .runs(runs)
  }

  private mutating func quarter(_ least: Int, _ bound: Int) -> Double {
    Double(least + below(bound)) / 4
  }
}
