extension RandomAccessCollection {
  /// Every so-manieth element, so that about as many as wanted are left.
  package func thinned(to wanted: Int) -> [Element] {
    let step = Swift.max(1, (count + wanted - 1) / wanted)
    return stride(from: 0, to: count, by: step).map { self[index(startIndex, offsetBy: $0)] }
  }
}
