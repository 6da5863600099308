/// P values adjusted so that the chance of any false call among all is held.
package enum HolmAdjustment {
  /// The adjusted values.
  ///
  /// S. Holm (1979), "A simple sequentially rejective multiple test procedure": with p(1) <= ... <= p(m)
  /// the adjusted p(i) is the greatest of (m - j + 1) p(j) over j <= i, at most 1.
  ///
  /// `nil` means not tested: it stays `nil` and does not count toward m.
  package static func adjusted(_ pValues: [Double?]) -> [Double?] {
    let tested = pValues.indices.compactMap { index in
      pValues[index].map { (index: index, p: $0) }
    }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var greatest = 0.0
    for (place, entry) in tested.sorted(by: { ($0.p, $0.index) < ($1.p, $1.index) }).enumerated() {
      greatest = max(greatest, min(Double(tested.count - place) * entry.p, 1))
      adjusted[entry.index] = greatest
    }
    return adjusted
  }
}
