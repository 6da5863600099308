@testable import JSON

/// A whole JSON value, built with the reader under test so that it can be compared with others.
indirect enum JSONTree: Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null
  case nonFinite

  /// Reads a text to its end.
  static func read(_ bytes: [UInt8]) throws -> JSONTree { try readNotingRepeats(bytes).tree }

  /// Reads a text to its end and tells whether an object in it has a key twice.
  static func readNotingRepeats(_ bytes: [UInt8]) throws -> (tree: JSONTree, repeatsKey: Bool) {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      var repeatsKey = false
      let tree = try value(&reader, &repeatsKey)
      try reader.finish()
      return (tree, repeatsKey)
    }
  }

  /// Reads a text by skipping it, which has to accept the same texts.
  static func skip(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      try reader.skipValue()
      try reader.finish()
    }
  }

  private static func value(_ reader: inout JSONReader, _ repeatsKey: inout Bool) throws -> JSONTree
  {
    switch try reader.peek() {
    case .object: return try object(&reader, &repeatsKey)
    case .array: return try array(&reader, &repeatsKey)
    case .string: return .string(try reader.string().string)
    case .number: return .number(try reader.number().double)
    case .boolean: return .boolean(try reader.boolean())
    case .null:
      try reader.null()
      return .null
    case .nonFinite:
      try reader.nonFinite()
      return .nonFinite
    }
  }

  private static func object(_ reader: inout JSONReader, _ repeatsKey: inout Bool) throws
    -> JSONTree
  {
    var members: [String: JSONTree] = [:]
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let value = try value(&reader, &repeatsKey)
      if members.updateValue(value, forKey: key.string) != nil { repeatsKey = true }
    }
    return .object(members)
  }

  private static func array(_ reader: inout JSONReader, _ repeatsKey: inout Bool) throws -> JSONTree
  {
    var elements: [JSONTree] = []
    try reader.beginArray()
    while try reader.nextElement() { elements.append(try value(&reader, &repeatsKey)) }
    return .array(elements)
  }
}
