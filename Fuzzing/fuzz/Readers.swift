import FuzzedDocuments
import FuzzedFiles

/// The readers that can be called.
enum Readers {
  /// All of them.
  static let all = DocumentReaders.all + FileReaders.all

  /// The reader of a name; `nil`, with all names printed, where there is none.
  static func named(_ name: String?) -> ForeignReader? {
    let reader = all.first { $0.name == name }
    if reader == nil { print(all.map(\.name).joined(separator: "\n")) }
    return reader
  }
}
