/// The traits that enough images have: of the others no cluster can have enough units.
struct CommonTraits {
  /// The traits, ascending.
  var traits: [Int32] = []
  /// Place of each trait among them; -1 for the others.
  var places: [Int32]

  init(_ column: TraitColumn, traitCount: Int, fewest: Int) {
    var counts = [Int32](repeating: 0, count: traitCount)
    for trait in column.numbers { counts[Int(trait)] += 1 }
    places = [Int32](repeating: -1, count: traitCount)
    for (trait, count) in counts.enumerated() where count >= fewest {
      places[trait] = Int32(traits.count)
      traits.append(Int32(trait))
    }
  }
}
