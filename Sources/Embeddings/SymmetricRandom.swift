import Numerics

/// A number from -1 to below 1 for a place in a table of random numbers.
func symmetricRandom(seed: UInt64, row: Int, column: Int) -> Float {
  let key = hash(
    UInt32(truncatingIfNeeded: seed ^ (seed >> 32)) &+ UInt32(truncatingIfNeeded: column))
  let bits = hash(key ^ UInt32(truncatingIfNeeded: row))
  return Float(Int32(bitPattern: bits) >> 8) / 8_388_608
}
