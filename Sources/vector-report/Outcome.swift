import JSON

/// What a command that writes files says of them to a program, with `--json`.
struct Outcome: JSONWritable {
  /// What to open or to read next: a page, a message, a folder.
  let path: String
  /// How many of each kind, such as images.
  let counts: [String: Int]
  /// What is odd in the inputs.
  var notes: [String] = []

  func write(into json: inout JSONWriter) {
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
