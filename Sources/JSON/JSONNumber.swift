/// A number of a JSON text in decimal: ±significand × 10^exponent.
///
/// Valid only as long as the reader's bytes are.
package struct JSONNumber {
  /// The number as written.
  package let raw: UnsafeBufferPointer<UInt8>
  /// Whether a minus sign stands in front.
  package let isNegative: Bool
  /// All digits as one integer; meaningless when ``isExact`` is false.
  package let significand: UInt64
  /// Power of ten of the significand.
  package let exponent: Int
  /// Whether the digits fit into ``significand``.
  package let isExact: Bool

  /// Most digits that always fit into 64 bits.
  package static let significandDigits = 19

  /// The nearest double, ties to even; infinite when the number is beyond all doubles.
  package var double: Double {
    if isExact, let double = Self.double(significand, exponent: exponent, isNegative: isNegative) {
      return double
    }
    return Double(String(decoding: raw, as: UTF8.self)) ?? .nan
  }

  /// The double nearest to ±significand × 10^exponent, ties to even; `nil` where that takes more
  /// than 64-bit arithmetic.
  package static func double(
    _ significand: UInt64, exponent: Int, isNegative: Bool
  ) -> Double? {
    guard let magnitude = magnitude(significand, exponent) else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  /// The integer that the number is (`3`, `3.0`, `30e-1`), `nil` when it is none or beyond `Int`.
  package var integer: Int? {
    guard isExact else { return nil }
    guard let magnitude = integralMagnitude else { return nil }
    return isNegative ? Int(exactly: magnitude).map { -$0 } : Int(exactly: magnitude)
  }

  /// The shortest text for the same number: `2`, `0.5`, `1e-06`; integers keep all their digits.
  package var shortestText: String {
    if exponent == 0 { return String(decoding: raw, as: UTF8.self) }
    if let integer { return String(integer) }
    return double.description
  }

  private var integralMagnitude: UInt64? {
    if significand == 0 || exponent == 0 { return significand }
    guard abs(exponent) < Self.significandDigits else { return nil }
    let power = Self.powersOfFive[abs(exponent)] << abs(exponent)
    if exponent < 0 {
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: power)
      return remainder == 0 ? quotient : nil
    }
    let (product, overflow) = significand.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }

  /// The correctly rounded magnitude where 64-bit arithmetic suffices to find it.
  private static func magnitude(_ significand: UInt64, _ exponent: Int) -> Double? {
    if significand == 0 { return 0 }
    if significand < 1 << 53, abs(exponent) < exactPowersOfTen.count {
      // Both operands are exact doubles, so that the one operation rounds correctly.
      let power = exactPowersOfTen[abs(exponent)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    guard exponent < 0, -exponent < powersOfFive.count else { return nil }
    return quotient(significand, powersOfFive[-exponent], shift: -exponent)
  }

  /// dividend ÷ (divisor × 2^shift), correctly rounded, for a dividend and a divisor above 0.
  ///
  /// Both are moved up until their top bits are set, which leaves at least 63 bits of quotient: ten
  /// more than a double holds. A remainder only matters for ties, so its presence is kept as the
  /// lowest bit.
  private static func quotient(_ dividend: UInt64, _ divisor: UInt64, shift: Int) -> Double {
    let upper = dividend << dividend.leadingZeroBitCount
    let lower = divisor << divisor.leadingZeroBitCount
    let (quotient, remainder) = lower.dividingFullWidth((upper >> 1, upper << 63))
    let binary = divisor.leadingZeroBitCount - dividend.leadingZeroBitCount - shift - 63
    let scale = Double(sign: .plus, exponent: binary, significand: 1)
    return Double(quotient | (remainder == 0 ? 0 : 1)) * scale
  }

  // Written out, so that they are made by the compiler and not when first needed.

  private static let powersOfFive: [UInt64] = [
    1, 5, 25, 125, 625, 3_125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125,
    244_140_625, 1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125,
    3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625, 476_837_158_203_125,
    2_384_185_791_015_625, 11_920_928_955_078_125, 59_604_644_775_390_625,
    298_023_223_876_953_125, 1_490_116_119_384_765_625, 7_450_580_596_923_828_125,
  ]

  /// The powers of ten that a double holds exactly, from 10^0 to 10^22.
  private static let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
