import Detections

/// SplitMix64 with draws of boxes.
struct Generator {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    bits ^= bits >> 31
    return Int(((bits >> 32) * UInt64(bound)) >> 32)
  }

  /// Uniform on 0..<1.
  mutating func share() -> Double { Double(below(1 << 30)) / Double(1 << 30) }

  mutating func box() -> Box {
    let most = [4_000, 12_000, 40_000][below(3)]
    let (x, y) = (Double(below(50_000)) / 100, Double(below(40_000)) / 100)
    return Box(
      x: x, y: y, width: Double(400 + below(most)) / 100, height: Double(400 + below(most)) / 100)
  }

  mutating func near(_ box: Box) -> Box {
    let share = [0.02, 0.1, 0.3][below(3)]
    let moved = (0..<4).map { _ in Double(below(2001) - 1000) / 1000 * share }
    return Box(
      x: Self.rounded(box.x + moved[0] * box.width), y: Self.rounded(box.y + moved[1] * box.height),
      width: Self.rounded(box.width * (1 + moved[2])),
      height: Self.rounded(box.height * (1 + moved[3])))
  }

  private static func rounded(_ value: Double) -> Double {
    (value * 100).rounded() / 100
  }
}
