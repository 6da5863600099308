package import FoundationEssentials

/// The outermost members of a JSON object: where each value is, and of arrays how many elements.
///
/// One pass over the bytes proves that the text is whole and well-formed without building it.
package struct JSONOutline: Sendable {
  /// A member of the outermost object.
  package struct Member: Sendable {
    /// Where its value is, counted from the first byte of the text.
    package var range: Range<Int>
    /// Number of elements when the value is an array.
    package var elements: Int?
  }

  /// Why a text has no outline.
  package enum Fault: Error, Sendable, Equatable {
    /// It ends early, as when a connection was cut.
    case truncated
    /// It is no JSON object; the offset of the first byte that does not fit.
    case malformed(at: Int)
  }

  private let members: [String: Member]

  /// Skims a text to its end.
  package init(_ data: Data) throws(Fault) {
    members = try data.withUnsafeBytes { raw -> Result<[String: Member], Fault> in
      var json = JSONReader(raw.assumingMemoryBound(to: UInt8.self))
      do throws(JSONSyntaxError) {
        return .success(try Self.members(&json))
      } catch {
        return .failure(
          json.isCutShort(by: error) ? .truncated : .malformed(at: error.offset))
      }
    }.get()
  }

  /// Whether a text starts as an object does, whatever follows.
  package static func beginsAsObject(_ data: Data) -> Bool {
    data.withUnsafeBytes { raw in
      (try? JSONReader(raw.assumingMemoryBound(to: UInt8.self)).peek()) == .object
    }
  }

  /// The member of that name; of repeated ones the last.
  package subscript(name: String) -> Member? { members[name] }

  private static func members(
    _ json: inout JSONReader
  ) throws(JSONSyntaxError) -> [String: Member] {
    guard try json.peek() == .object else { throw json.fault("an object") }
    var members: [String: Member] = [:]
    try json.beginObject()
    while let key = try json.nextKey() {
      let start = json.position
      let elements = try json.peek() == .array ? try json.skipElements() : nil
      if elements == nil { try json.skipValue() }
      members[key.string] = Member(range: start..<json.position, elements: elements)
    }
    try json.finish()
    return members
  }
}
