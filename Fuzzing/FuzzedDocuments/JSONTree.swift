import Foundation
import JSON

/// A JSON value in memory, to compare what two readers make of one text.
indirect enum JSONTree {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONTree])
  case object([String: JSONTree])
}

extension JSONTree: JSONReadable {
  /// Reads any value; a number that is not finite, which is no JSON, does not fit.
  init(from json: inout JSONReader) throws(JSONSyntaxError) {
    switch try json.peek() {
    case .null:
      try json.null()
      self = .null
    case .boolean: self = .boolean(try json.boolean())
    case .number:
      let number = try json.number()
      let double = Double(String(decoding: number.raw, as: UTF8.self))
      precondition(number.double == double, "the double nearest to a number is another")
      self = .number(number.double)
    case .string: self = .text(try json.string().string)
    case .array: self = .array(try json.value())
    case .object:
      var members: [String: JSONTree] = [:]
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        let value: JSONTree = try json.value()
        members[key.string] = value
      }
      self = .object(members)
    case .nonFinite: throw json.fault("a finite number")
    }
  }
}

extension JSONTree {
  /// What Foundation made of a text.
  init?(_ value: Any) {
    switch value {
    case is NSNull: self = .null
    case let text as String: self = .text(text)
    case let array as [Any]: self = .array(array.compactMap { JSONTree($0) })
    case let object as [String: Any]: self = .object(object.compactMapValues { JSONTree($0) })
    case let number as NSNumber:
      // Of all numbers only truth values are stored in one byte.
      let isBoolean = number.objCType.pointee == CChar(UInt8(ascii: "c"))
      self = isBoolean ? .boolean(number.boolValue) : .number(number.doubleValue)
    default: return nil
    }
  }
}

extension JSONTree {
  /// Whether two readers found the same.
  ///
  /// Foundation reads numbers by way of `Decimal`, which costs it their last digits.
  func agrees(with other: JSONTree) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let two)): one == two
    case (.number(let one), .number(let two)):
      one == two || abs(one - two) <= 1e-14 * max(abs(one), abs(two))
    case (.text(let one), .text(let two)): one == two
    case (.array(let one), .array(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.agrees(with: $1) }
    case (.object(let one), .object(let two)):
      one.count == two.count
        && one.allSatisfy { key, value in two[key].map(value.agrees) ?? false }
    default: false
    }
  }
}
