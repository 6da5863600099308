/// How much two outlines overlap.
enum MaskOverlap {
  /// Pixels inside both of two masks of one size.
  static func intersection(
    _ masks: MaskColumns, _ row: Int, _ others: MaskColumns, _ other: Int
  ) -> Int {
    let ours = masks.runs(of: row)
    let theirs = others.runs(of: other)
    return masks.runs[ours].withUnsafeBufferPointer { ours in
      others.runs[theirs].withUnsafeBufferPointer { intersection(ours, $0) }
    }
  }

  private static func intersection(
    _ ours: UnsafeBufferPointer<UInt32>, _ theirs: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var shared = 0
    var (first, second) = (0, 0)
    var (firstEnd, secondEnd) = (0, 0)
    var pixel = 0
    while first < ours.count, second < theirs.count {
      let nextFirst = firstEnd + Int(ours[first])
      let nextSecond = secondEnd + Int(theirs[second])
      let end = min(nextFirst, nextSecond)
      if first & second & 1 == 1 { shared += end - pixel }
      pixel = end
      if end == nextFirst {
        first += 1
        firstEnd = nextFirst
      }
      if end == nextSecond {
        second += 1
        secondEnd = nextSecond
      }
    }
    return shared
  }
}
