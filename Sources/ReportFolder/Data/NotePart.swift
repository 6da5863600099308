package import JSON
package import ModelEvaluation

/// A note in a document.
package struct NotePart: JSONWritable {
  private let note: Note

  /// Takes a note.
  package init(_ note: Note) { self.note = note }

  /// Writes it with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("file", note.file)
      json.member("place", note.place)
      json.member("sentence", note.sentence)
    }
  }
}
