import Foundation
import JSON
import TestSupport
import Testing

/// The writer: bytes as Foundation's encoder gives them, which the reader takes back.
@Suite struct JSONWriterTests {
  /// A value that both writers can write; keys are in byte order, as Foundation sorts them.
  private indirect enum Value: Encodable, JSONWritable {
    case text(String)
    case number(Double)
    case integer(Int)
    case boolean(Bool)
    case array([Value])
    case object([(String, Value)])

    func write(into json: inout JSONWriter) {
      switch self {
      case .text(let text): text.write(into: &json)
      case .number(let number): number.write(into: &json)
      case .integer(let integer): integer.write(into: &json)
      case .boolean(let boolean): boolean.write(into: &json)
      case .array(let values): values.write(into: &json)
      case .object(let members):
        json.object { json in
          for (name, value) in members { json.member(name, value) }
        }
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .integer(let integer): try container.encode(integer)
      case .boolean(let boolean): try container.encode(boolean)
      case .array(let values): try container.encode(values)
      case .object(let members):
        try container.encode(Dictionary(uniqueKeysWithValues: members))
      }
    }
  }

  private static func value(_ depth: Int, _ random: inout SeededGenerator) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .text(text(&random))
    case 1: return .number(Double(bitPattern: UInt64.random(in: 0..<0x7ff0 << 48, using: &random)))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .boolean(Bool.random(using: &random))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in value(depth - 1, &random) })
    default:
      let names = Set((0..<Int.random(in: 0..<4, using: &random)).map { "k\($0)" })
      return .object(names.sorted().map { ($0, value(depth - 1, &random)) })
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let telling: [Unicode.Scalar] = ["\"", "\\", "/", "\u{7f}", "\u{2028}", "é", "語", "😀", "<"]
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      let control = Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &random))
      text.unicodeScalars.append(
        Bool.random(using: &random) ? control : telling.randomElement(using: &random) ?? "a")
    }
    return text
  }

  @Test func writesWhatFoundationWrites() throws {
    var random = SeededGenerator(seed: 7)
    let encoder = JSONEncoder()
    for _ in 0..<2000 {
      let value = Value.array([Self.value(3, &random)])
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var compact = JSONWriter(.compact)
      value.write(into: &compact)
      #expect(
        String(decoding: compact.bytes, as: UTF8.self)
          == String(decoding: try encoder.encode(value), as: UTF8.self))
      encoder.outputFormatting.insert(.prettyPrinted)
      #expect(
        String(decoding: value.jsonFile, as: UTF8.self)
          == String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
      #expect(throws: Never.self) { try JSONTree.read(compact.bytes) }
    }
  }

  @Test(
    arguments: [
      0.1 + 0.2, 1 / 3, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e23,
      123_456_789.125,
    ]
      as [Double])
  func numbersReadBackTheSame(_ number: Double) throws {
    var json = JSONWriter()
    number.write(into: &json)
    #expect(try JSONTree.read(json.bytes) == .number(number))
  }

  @Test func whatIsNotFiniteIsNullAndWhatIsUnknownIsLeftOut() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", Double.nan)
      json.member("b", Int?.none)
      json.key("c")
      json.token("null")
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":null,"c":null}"#)
  }

  @Test(
    arguments: [
      0, -0.0, 12, -3, 99_999, 1e14, 1e15, -1e15, 9_007_199_254_740_992, 1e16, 1e300, 0.5, 0.0001,
      1e-7, 58.5302, 1 / 3,
    ] as [Double])
  func numbersAreTheirDescriptionWithoutDecimalsOfZero(_ number: Double) {
    var json = JSONWriter()
    number.write(into: &json)
    let text = number.description
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == (text.hasSuffix(".0") ? String(text.dropLast(2)) : text))
  }
}
