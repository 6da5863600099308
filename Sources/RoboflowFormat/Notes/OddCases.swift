import ModelEvaluation

/// The cases of one oddity: how many there are, and the first few in words.
///
/// One note speaks of all of them, so that a page does not drown in notes of one kind.
struct OddCases {
  /// Number of cases.
  private(set) var count = 0
  /// Place of the first case.
  private(set) var firstPlace = ""
  private var examples: [String] = []

  /// How many cases are told one by one.
  static let told = 3

  /// Adds a case; its texts are only made when they are told.
  mutating func add(_ place: @autoclosure () -> String, _ example: @autoclosure () -> String) {
    if count == 0 { firstPlace = place() }
    if count < Self.told { examples.append(example()) }
    count += 1
  }

  /// The first cases and the number of the others, in brackets.
  var words: String {
    let more = count > examples.count ? "; and \(count - examples.count) more" : ""
    return "(" + examples.joined(separator: "; ") + more + ")"
  }

  /// A note about the cases, placed at the first; `nil` when there are none.
  func note(in file: String, _ sentence: (OddCases) -> String) -> Note? {
    count == 0 ? nil : Note(file: file, place: firstPlace, sentence: sentence(self))
  }
}
