import PlainText
import Testing

@Suite struct NumberBytesTests {
  private static func shortest(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(shortest: value)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let numbers: [Double] = [
    0, 0.5, 1, 0.857, 0.0001, 0.00001, 0.1 + 0.2, 1 / 3.0, 58.5302, 99_999_999.9999, 100_000_000,
    123_456_789.5, 1e12, 1e16, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1.00005,
    0.00005, 0.99995, .infinity, .nan,
  ]

  @Test(arguments: numbers)
  func numbersAreAsTheirDescription(value: Double) {
    for signed in [value, -value] {
      #expect(Self.shortest(signed) == signed.description)
      #expect(Self.shortest(signed.nextUp) == signed.nextUp.description)
    }
  }

  @Test func allDecimalsOfAShareAreAsTheirDescription() {
    for number in 0...20_000 {
      let value = Double(number) / 10_000
      #expect(Self.shortest(value) == value.description)
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, 305, 999, 1_000, 1_234_567, -1, -10, Int.max, Int.min])
  func wholeNumbersAreInDigits(value: Int) {
    var bytes = Array("n".utf8)
    bytes.append(decimal: value)
    #expect(String(decoding: bytes, as: UTF8.self) == "n\(value)")
  }
}
