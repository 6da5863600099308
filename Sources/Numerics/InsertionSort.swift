extension UnsafeMutableBufferPointer<UInt64> {
  /// Sorts words of a range in place, by insertion: what takes least for some tens of them.
  package func sortByInsertion(_ range: Range<Int>) {
    for end in range.dropFirst() {
      let word = self[end]
      var place = end
      while place > range.lowerBound, self[place - 1] > word {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = word
    }
  }
}
