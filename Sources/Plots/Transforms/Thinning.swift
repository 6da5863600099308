/// Some of many, evenly.
package enum Thinning {
  /// Every so-manieth position of a list, so that about as many as wanted are left.
  package static func positions(of count: Int, to wanted: Int) -> [Int] {
    let step = max(1, (count + wanted - 1) / wanted)
    return (0..<(count + step - 1) / step).map { $0 * step }
  }
}
