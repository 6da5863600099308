import JSON
import ModelEvaluation

/// A note in a document.
struct NotePart: JSONWritable {
  private let note: Note

  init(_ note: Note) { self.note = note }

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("file", note.file)
      json.member("place", note.place)
      json.member("sentence", note.sentence)
    }
  }
}
