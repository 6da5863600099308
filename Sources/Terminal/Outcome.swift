package import JSON

/// What a command that writes files says of them to a program, with `--json`.
package struct Outcome: JSONWritable {
  /// What to open or to read next: a page, a message, a folder.
  package let path: String
  /// How many of each kind, such as images.
  package let counts: [String: Int]
  /// What is odd in the inputs.
  package let notes: [String]

  /// What was made.
  package init(path: String, counts: [String: Int], notes: [String] = []) {
    self.path = path
    self.counts = counts
    self.notes = notes
  }

  /// The line of JSON.
  package var text: String { jsonText }

  /// Writes the object, its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.key("counts")
      json.object { json in
        for (kind, count) in counts.sorted(by: { $0.key < $1.key }) { json.member(kind, count) }
      }
      json.member("notes", notes)
      json.member("path", path)
    }
  }
}
