import Numerics
import Parallel

/// Maps whose deficits were dealt anew, eight side by side: one walk over the lists sums all of them.
///
/// Each lane begins with a shuffle of its own; after that one shuffle moves all eight together. Any two
/// maps ever dealt are independent, and each is a uniform draw, so that the mean and the spread of
/// their maxima are as from maps that are dealt one by one.
struct DealtMaps {
  /// Eight deficits at each tree position.
  private(set) var deficits: [SIMD8<Int32>]
  private var generator: SplitMix64

  /// Deals the first eight.
  init(_ deficits: [Int32], seed: UInt64, threads: Threads) {
    var generator = SplitMix64(seed: seed)
    let seeds = (0..<DealtMaxima.batch).map { _ in generator.next() }
    self.generator = generator
    var lanes = [SIMD8<Int32>](repeating: .zero, count: deficits.count)
    lanes.withUnsafeMutableBytes { bytes in
      // Safe: each lane writes its own eighth of the places.
      nonisolated(unsafe) let places = bytes.bindMemory(to: Int32.self)
      threads.forEach(seeds.count, by: 1) { lane, _ in
        var generator = SplitMix64(seed: seeds[lane])
        var dealt = deficits
        Self.shuffle(&dealt, &generator)
        for (place, deficit) in dealt.enumerated() {
          places[place * seeds.count + lane] = deficit
        }
      }
    }
    self.deficits = lanes
  }

  /// Deals all eight anew.
  mutating func dealAnew() { Self.shuffle(&deficits, &generator) }

  /// Durstenfeld's shuffle (1964).
  ///
  /// On the generator of this module, so that a seed means the same on every version of Swift.
  private static func shuffle<Value>(_ values: inout [Value], _ generator: inout SplitMix64) {
    values.withUnsafeMutableBufferPointer { values in
      for last in stride(from: values.count - 1, to: 0, by: -1) {
        values.swapAt(last, generator.below(last + 1))
      }
    }
  }
}
