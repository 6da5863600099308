import JSON

/// The members of objects of one kind, written in byte order whatever the order they are told in.
struct JSONMembers<Whole>: Sendable {
  /// Writes a member of an object, or nothing where it has no value.
  typealias Write = @Sendable (Whole, inout JSONWriter) -> Void
  /// A member by its name.
  typealias Member = (name: String, write: Write)

  private let members: [Write]

  /// Members, each name once.
  ///
  /// - Parameters:
  ///   - columns: Those that a CSV has too.
  ///   - others: The others by name.
  init(_ columns: [Member], _ others: KeyValuePairs<String, Write>) {
    let all = columns + others.map { (name: $0.key, write: $0.value) }
    members = all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map(\.write)
  }

  /// Writes an object.
  func write(_ whole: Whole, into json: inout JSONWriter) {
    json.object { json in
      for write in members { write(whole, &json) }
    }
  }
}
