import Numerics

/// Numbers in ascending order, by counting: each test sorts the values of all units.
enum SortedValues {
  /// Values below which a pass over all counts of a digit is not worth it.
  private static let few = 4096

  /// Finite values in ascending order.
  static func of(_ values: [Double]) -> [Double] {
    guard values.count >= few else { return values.sorted() }
    return RadixSort.sorted(values.map(key)).map(value)
  }

  /// Bits that ascend with a value: all of a number below 0 turned, of others the sign alone.
  private static func key(_ value: Double) -> UInt64 {
    value.bitPattern ^ (value.sign == .minus ? .max : 1 << 63)
  }

  private static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key ^ (key >> 63 == 0 ? .max : 1 << 63))
  }
}
