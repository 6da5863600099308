extension BenjaminiHochberg {
  /// Adjusted p values where some hypotheses were given more weight beforehand than others.
  ///
  /// C. R. Genovese, K. Roeder, L. Wasserman (2006), "False discovery control with p-value weighting":
  /// p / w takes the place of p, where weights are 0 or more, have mean 1 over what is tested and do
  /// not depend on the p values. `nil` means not tested.
  package static func adjusted(_ pValues: [Double?], weights: [Double]) -> [Double?] {
    precondition(pValues.count == weights.count, "every p value needs a weight")
    let tested = pValues.indices.filter { pValues[$0] != nil }
    let mean = tested.reduce(0) { $0 + weights[$1] } / Double(max(tested.count, 1))
    return adjusted(
      pValues.indices.map { index in
        pValues[index].map { p in
          weights[index] > 0 ? min(p * mean / weights[index], 1) : 1
        }
      })
  }
}
