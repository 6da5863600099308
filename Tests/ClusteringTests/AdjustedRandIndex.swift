/// Agreement of two partitions, 1 for the same (Hubert and Arabie 1985, "Comparing partitions").
func adjustedRandIndex(_ a: [Int], _ b: [Int]) -> Double {
  func pairs(_ groups: [some Hashable]) -> Double {
    Dictionary(grouping: groups) { $0 }.values.reduce(0) {
      $0 + Double($1.count * ($1.count - 1) / 2)
    }
  }
  let together = pairs(zip(a, b).map { [$0, $1] })
  let (inA, inB) = (pairs(a), pairs(b))
  let expected = inA * inB / Double(a.count * (a.count - 1) / 2)
  let greatest = (inA + inB) / 2
  return greatest == expected ? 1 : (together - expected) / (greatest - expected)
}
