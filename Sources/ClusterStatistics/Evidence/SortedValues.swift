/// Numbers in ascending order, by counting: each test sorts the values of all units.
///
/// Radix sort from the least digit on (D. E. Knuth 1998, *The Art of Computer Programming* 3, section
/// 5.2.5), 11 bits a digit. Few values are sorted by comparing.
enum SortedValues {
  private static let bits = 11
  /// Values below which a pass over all counts of a digit is not worth it.
  private static let few = 4096

  /// Finite values in ascending order.
  static func of(_ values: [Double]) -> [Double] {
    guard values.count >= few else { return values.sorted() }
    var keys = values.map(key)
    var moved = keys
    let varying = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
    for shift in stride(from: 0, to: 64, by: bits) where varying >> shift & digits != 0 {
      move(keys, by: UInt64(shift), to: &moved)
      swap(&keys, &moved)
    }
    return keys.map(value)
  }

  private static let digits = UInt64(1 << bits - 1)

  /// Moves keys in the order of one digit; those that agree in it keep theirs.
  private static func move(_ keys: [UInt64], by shift: UInt64, to moved: inout [UInt64]) {
    var places = [Int](repeating: 0, count: 1 << bits)
    places.withUnsafeMutableBufferPointer { places in
      moved.withUnsafeMutableBufferPointer { moved in
        for key in keys { places[Int(key &>> shift & digits)] &+= 1 }
        var start = 0
        for digit in places.indices { (places[digit], start) = (start, start &+ places[digit]) }
        for key in keys {
          let digit = Int(key &>> shift & digits)
          moved[places[digit]] = key
          places[digit] &+= 1
        }
      }
    }
  }

  /// Bits that ascend with a value: all of a number below 0 turned, of others the sign alone.
  private static func key(_ value: Double) -> UInt64 {
    value.bitPattern ^ (value.sign == .minus ? .max : 1 << 63)
  }

  private static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key ^ (key >> 63 == 0 ? .max : 1 << 63))
  }
}
