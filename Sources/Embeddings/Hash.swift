/// 32 random-looking bits of a number, as the kernels have them (Wellons 2018, "lowbias32").
func hash(_ value: UInt32) -> UInt32 {
  var bits = value
  bits ^= bits >> 16
  bits &*= 0x7feb_352d
  bits ^= bits >> 15
  bits &*= 0x846c_a68b
  return bits ^ (bits >> 16)
}

/// A number from -1 to below 1 for a place in a table of random numbers.
func symmetricRandom(seed: UInt64, row: Int, column: Int) -> Float {
  let key = hash(
    UInt32(truncatingIfNeeded: seed ^ (seed >> 32)) &+ UInt32(truncatingIfNeeded: column))
  let bits = hash(key ^ UInt32(truncatingIfNeeded: row))
  return Float(Int32(bitPattern: bits) >> 8) / 8_388_608
}
