import ModelEvaluation

/// Words that several notes use.
enum NoteWords {
  /// A number of things: `1 image`, `3 images`.
  static func counted(_ count: Int, _ thing: String, plural: String? = nil) -> String {
    "\(count) " + (count == 1 ? thing : plural ?? thing + "s")
  }

  /// The form of a verb that goes with a number of things.
  static func verb(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? one : many
  }

  /// A cluster's name: `cluster 3`, `noise`.
  static func cluster(_ id: Int) -> String { Cluster.name(id).lowercased() }

  /// A score with at most three decimals.
  static func score(_ value: Double) -> String { ((value * 1000).rounded() / 1000).description }
}
