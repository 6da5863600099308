/// Something odd but usable in the input that a reader of the report should know.
public struct Note: Sendable, Equatable {
  /// File the oddity was found in, as the user named it, for example `vector-analysis.json`.
  public var file: String
  /// Place in the file, for example `clusters[3].splitDistribution`; empty for the whole file.
  public var place: String
  /// One plain sentence that says what was found and what was done about it.
  public var sentence: String

  /// Makes a note.
  public init(file: String, place: String, sentence: String) {
    self.file = file
    self.place = place
    self.sentence = sentence
  }

  /// One line: file, place and sentence.
  public var line: String {
    place.isEmpty ? "\(file): \(sentence)" : "\(file): \(place): \(sentence)"
  }
}
