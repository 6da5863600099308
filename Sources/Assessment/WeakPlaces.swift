import ModelEvaluation

extension Assessment {
  /// Most weak places.
  private static let mostWeakPlaces = 3

  /// The weak neighbourhoods that every output tells of and outlines: those that are not just a weak
  /// cluster seen again, the weakest first.
  package var weakPlaces: [Neighbourhood] {
    let weak = Set(clusters(.weak).map(\.id))
    return neighbourhoods.filter { neighbourhood in
      let known = neighbourhood.clusters.filter { weak.contains($0.id) }
        .reduce(0) { $0 + $1.count }
      return known * 2 <= neighbourhood.rows.count
    }
    .prefix(Self.mostWeakPlaces).map(\.self)
  }
}
