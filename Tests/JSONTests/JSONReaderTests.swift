import Foundation
import TestSupport
import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("0", JSONTree.number(0)), ("-0", .number(-0.0)), (" [ ] ", .array([])), ("{}", .object([:])),
    ("\t\r\n true", .boolean(true)), ("null", .null), ("-Infinity", .nonFinite),
    ("[NaN,Infinity]", .array([.nonFinite, .nonFinite])),
    (#""\u0041\/\b\f\n\r\t\"\\""#, .string("A/\u{8}\u{c}\n\r\t\"\\")),
    (#""\ud83d\ude00""#, .string("😀")), (#""\ud83d""#, .string("\u{fffd}")),
    (#""\ude00\ud83d""#, .string("\u{fffd}\u{fffd}")), (#""\ud83dx""#, .string("\u{fffd}x")),
    (#""\ud83d\ud83d\ude00""#, .string("\u{fffd}😀")), (#""\ud83d\n""#, .string("\u{fffd}\n")),
    (#""\uFFFF\u0000""#, .string("\u{ffff}\u{0}")),
    ("\"\u{7f}\u{80}é語😀\"", .string("\u{7f}\u{80}é語😀")),
    (#"{"a":1,"a":2}"#, .object(["a": .number(2)])),
    ("\u{feff}[1]", .array([.number(1)])),
  ])
  func isReadAs(_ text: String, _ tree: JSONTree) throws {
    #expect(try JSONTree.read(Array(text.utf8)) == tree)
    try JSONTree.skip(Array(text.utf8))
  }

  @Test(arguments: [
    "", " ", "[", "]", "{", "}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{a:1}", "{1:1}", "[1}", "{\"a\":1]", "tru", "truee", "nul", "True", "nan", "-NaN", "+1", "01",
    "-01", "1.", ".5", "-", "--1", "1e", "1e+", "1.e1", "0x1", "1_000", "\"", "\"\\\"", "\"\\x\"",
    "\"\\u12\"", "\"\\u123g\"", "\"\t\"", "\"\u{1f}\"", "'a'", "[1] 2", "1 1", "[]]", "//", "/**/1",
    "\u{feff}\u{feff}1", "\u{a0}1", "Infinit", "-Inf", "Infinityx",
  ])
  func isRefused(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONTree.read(Array(text.utf8)) }
    #expect(throws: JSONSyntaxError.self) { try JSONTree.skip(Array(text.utf8)) }
  }

  /// Byte sequences that The Unicode Standard, table 3-7 calls ill-formed.
  @Test(
    arguments: [
      [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc2], [0xc2, 0x41], [0xe0, 0x9f, 0xbf],
      [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf],
      [0xf0, 0x8f, 0xbf, 0xbf], [0xf0, 0x9f, 0x98], [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xff], [0xfe],
    ] as [[UInt8]])
  func illFormedUTF8IsRefused(_ bytes: [UInt8]) {
    // Behind enough plain bytes to be met by the fast path as well.
    for padding in [0, 3, 8, 13] {
      let text =
        Array("\"".utf8) + Array(repeating: 0x61, count: padding) + bytes + Array("\"".utf8)
      let error = #expect(throws: JSONSyntaxError.self) { try JSONTree.read(text) }
      #expect(error?.offset == 1 + padding)
      #expect(error?.expected == "UTF-8")
    }
  }

  @Test(arguments: [
    "1", "-1.5", "0.1", "0.30000000000000004", "5e-324", "2.2250738585072014e-308", "1e-400",
    "1.7976931348623157e308", "1e22", "1e23", "9007199254740993", "9007199254740992.5",
    "123456789012345678901234567890", "0.000000000000000000000000000001", "1234567890123456789e-27",
    "18446744073709551615", "18446744073709551616", "9999999999999999999e-19", "0e99999", "0.0e-9",
    "100000000000000000000000e-23", "8.41470984807896506652502321630298999622563060798371",
    "7.2057594037927933e+16", "9.007199254740993e15", "1e999", "-1e999", "4503599627370497.5",
    "4503599627370496.5", "0.500000000000000166533453694", "3.5844466002796428e+298",
  ])
  func numberIsTheNearestDouble(_ text: String) throws {
    let expected = try #require(Double(text))
    #expect(try JSONTree.read(Array(text.utf8)) == .number(expected))
  }

  @Test func numbersOfAllLengthsAreTheNearestDoubles() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let digits =
        UInt64.random(in: 0...UInt64.max, using: &generator)
        >> UInt64.random(in: 0..<64, using: &generator)
      let exponent = Int.random(in: -40...30, using: &generator)
      let text = "\(digits)e\(exponent)"
      let expected = try #require(Double(text))
      #expect(try JSONTree.read(Array(text.utf8)) == .number(expected), "\(text)")
    }
  }

  @Test func doublesSurviveTheirDescription() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let fraction = Double.random(in: -1...1, using: &generator)
      for value in [value, fraction] {
        #expect(try JSONTree.read(Array(value.description.utf8)) == .number(value))
      }
    }
  }

  @Test func numbersAreOfBoundedLength() throws {
    let longest = "0." + String(repeating: "3", count: JSONReader.numberLimit - 2)
    #expect(try JSONTree.read(Array(longest.utf8)) == .number(1 / 3))
    #expect(throws: JSONSyntaxError.self) { try JSONTree.read(Array((longest + "3").utf8)) }
  }

  @Test func nestingIsBounded() throws {
    let limit = JSONReader.depthLimit
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let deepest =
        String(repeating: open, count: limit) + "1" + String(repeating: close, count: limit)
      try JSONTree.skip(Array(deepest.utf8))
      let error = #expect(throws: JSONSyntaxError.self) {
        try JSONTree.skip(Array((open + deepest + close).utf8))
      }
      #expect(error?.offset == limit * open.utf8.count)
      #expect(throws: JSONSyntaxError.self) {
        try JSONTree.skip(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
      }
    }
  }

  @Test(arguments: [
    ("{\"a\": x}", "line 1, column 7"), ("[1,\n  2,\n  x]", "line 3, column 3"),
    ("[1,\r\n  x]", "line 2, column 3"), ("[\"é😀\", x]", "line 1, column 8"),
    ("\u{feff}x", "line 1, column 1"), ("\u{feff}\nx", "line 2, column 1"),
    ("[1", "line 1, column 3"),
    ("\n\n", "line 3, column 1"),
  ])
  func syntaxErrorsHaveLineAndColumn(_ text: String, _ place: String) throws {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONTree.read(Array(text.utf8)) }
    let offset = try #require(error?.offset)
    let found = Array(text.utf8).withUnsafeBufferPointer {
      JSONReader($0).lineAndColumn(of: offset)
    }
    #expect(found == place)
  }
}
