extension RunLengthMask {
  /// Takes compressed runs, COCO's text of counts.
  ///
  /// Each number is written in groups of five bits, lowest first, each in a byte from 48 on whose
  /// sixth bit says that more follow; from the fourth number on it is the difference from the number
  /// two before (pycocotools, maskApi.c, `rleFrString`).
  /// - Throws: As for uncompressed runs, and for bytes that are none of a number.
  package init(
    height: Int, width: Int, compressed: some Sequence<UInt8>
  ) throws(MaskError) {
    let pixels = try Self.pixels(height, width)
    var runs: [UInt32] = []
    var value = 0
    var shift = 0
    for (position, byte) in compressed.enumerated() {
      guard (48..<112).contains(byte) else { throw .byte(position: position) }
      // Seven groups hold 35 bits, more than any run needs.
      guard shift <= 30 else { throw .run(index: runs.count) }
      let bits = Int(byte) - 48
      value |= (bits & 0x1f) << shift
      shift += 5
      guard bits & 0x20 == 0 else { continue }
      if bits & 0x10 != 0 { value |= -1 << shift }
      if runs.count > 2 { value += Int(runs[runs.count - 2]) }
      guard value >= 0 else { throw .run(index: runs.count) }
      guard value <= pixels else { throw .overrun(pixels: pixels) }
      runs.append(UInt32(value))
      value = 0
      shift = 0
    }
    guard shift == 0 else { throw .run(index: runs.count) }
    try self.init(height: height, width: width, runs: runs)
  }
}
