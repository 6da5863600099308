import ModelEvaluation

/// Triples `[actual, predicted, count]` of class confusion; each method gives `false`, moved anywhere, when
/// something else is there.
extension PlainValues {
  /// Reads a list that is laid out like one before.
  @inline(__always)
  mutating func readTriples(
    laidOut layout: TripleLayout, into triples: inout [ConfusionColumn.Triple]
  ) -> Bool {
    guard skip(sameAs: layout.opening) else { return false }
    repeat {
      guard let actual = count(), skip(sameAs: layout.behindActual), let predicted = count(),
        skip(sameAs: layout.behindPredicted), let count = count()
      else { return false }
      triples.append(
        ConfusionColumn.Triple(
          actual: Int32(actual), predicted: Int32(predicted), count: count))
    } while skip(sameAs: layout.between)
    return skip(sameAs: layout.closing)
  }

  /// Reads a list that is laid out in any way.
  mutating func readTriples(into triples: inout [ConfusionColumn.Triple]) -> Bool {
    guard begins() else { return false }
    if skip(UInt8(ascii: "]")) { return true }
    repeat {
      skipBlanks()
      guard begins(), let actual = count(), follows(), let predicted = count(), follows(),
        let count = count()
      else { return false }
      skipBlanks()
      guard skip(UInt8(ascii: "]")) else { return false }
      triples.append(
        ConfusionColumn.Triple(
          actual: Int32(actual), predicted: Int32(predicted), count: count))
      skipBlanks()
    } while skip(UInt8(ascii: ","))
    return skip(UInt8(ascii: "]"))
  }

  private mutating func begins() -> Bool {
    guard skip(UInt8(ascii: "[")) else { return false }
    skipBlanks()
    return true
  }

  private mutating func follows() -> Bool {
    skipBlanks()
    guard skip(UInt8(ascii: ",")) else { return false }
    skipBlanks()
    return true
  }
}
