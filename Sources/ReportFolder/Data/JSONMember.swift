import JSON

/// A member of an object that is to be written with others in byte order.
struct JSONMember {
  private let name: String
  private let value: (any JSONWritable)?

  /// A member; one without a value is left out.
  init(_ name: String, _ value: (some JSONWritable)?) {
    self.name = name
    self.value = value
  }

  /// Writes an object of members.
  static func write(_ members: [JSONMember], into json: inout JSONWriter) {
    let sorted = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    json.object { json in
      for member in sorted { member.write(into: &json) }
    }
  }

  private func write(into json: inout JSONWriter) {
    guard let value else { return }
    json.member(name, value)
  }
}
