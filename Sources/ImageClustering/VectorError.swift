package import PlainText

/// Why vectors cannot be used.
package struct VectorError: ExplainedError, Equatable {
  /// What the caller may do, which has a word of its own for it.
  package enum Remedy: Sendable, Equatable {
    /// Say whose the rows are.
    case nameRows
    /// Give vectors, not neighbours alone, or let them be projected.
    case giveVectors
    /// Allow more memory.
    case allowMemory
    /// Cluster a smaller sample.
    case clusterFewer
  }

  /// The sentence, then what the caller says of the remedy.
  package private(set) var sentences: [String]
  /// What would help; `nil` where the sentence says it all.
  package let remedy: Remedy?

  /// - Parameter sentence: Place, what was expected and what was found.
  init(_ sentence: String, remedy: Remedy? = nil) {
    sentences = [sentence]
    self.remedy = remedy
  }

  /// What kind of fault it is.
  package var cause: ErrorCause { .badInput }

  /// The same error with a sentence that says how the caller calls its remedy.
  package func adding(hint: String) -> VectorError {
    var error = self
    error.sentences.append(hint)
    return error
  }
}
