package import ClusterStatistics
package import Parallel

extension NeighbourhoodScan {
  /// Scans a map of units for places with more errors than elsewhere, whatever the spread.
  ///
  /// Each unit is one point, at the mean place of its images, with its ``UnitExcess`` as deficit; so the
  /// scan asks the same of places as ``WeakClusterTest`` of clusters. Members are images again;
  /// the scores inside and outside are means of units.
  ///
  /// `nil` when fewer than five times `smallest` units have a place and tell anything.
  ///
  /// - Parameters:
  ///   - xs: Horizontal places of images; those that are not finite are skipped.
  ///   - ys: Vertical places.
  ///   - f1: F1 of each image.
  ///   - errors: Errors of each image.
  ///   - units: Which images belong together.
  ///   - smallest: Fewest units of a neighbourhood.
  ///   - limit: Most neighbourhoods to return.
  ///   - level: Level that p values will be compared with; `nil` where they are wanted for themselves.
  ///   - budget: How much work; by default as the number of units asks for.
  ///   - threads: Who does it; no result depends on it.
  package init?(
    xs: [Double], ys: [Double], f1: [Double], errors: ErrorScores, units: Units,
    smallest: Int = 5, limit: Int = 5, level: Double? = nil,
    budget: ScanBudget? = nil, threads: Threads = Threads()
  ) {
    let isPlaced = xs.indices.map {
      xs[$0].isFinite && ys[$0].isFinite && f1[$0].isFinite && errors.tells($0)
    }
    // Images outside cluster 0 would make a second piece of their unit.
    let clusters = isPlaced.map { Int32($0 ? 0 : -1) }
    let excess = UnitExcess(errors, clusters: clusters, units: units)
    let pieces = excess.pieces
    func means(_ column: [Double]) -> [Double] {
      let known = column.indices.map { isPlaced[$0] ? column[$0] : 0 }
      return pieces.sums(known).enumerated().map { piece, sum in
        pieces.clusters[piece] == 0 ? sum / Double(pieces.sizes[piece]) : .nan
      }
    }
    guard
      let scan = NeighbourhoodScan(
        xs: means(xs), ys: means(ys), scores: means(f1), smallest: smallest, limit: limit,
        deficits: excess.values, spread: .local, level: level,
        budget: budget, threads: threads)
    else { return nil }
    let images = pieces.images(of: Set(scan.neighbourhoods.flatMap(\.members)))
    self = scan.renamed { images[$0] ?? [] }
  }

  /// The same scan with the rows that each of its rows stands for.
  private func renamed(_ rows: (Int) -> [Int]) -> NeighbourhoodScan {
    NeighbourhoodScan(
      neighbourhoods: neighbourhoods.map { found in
        WeakNeighbourhood(
          centre: rows(found.centre)[0], members: found.members.flatMap(rows),
          inside: found.inside, outside: found.outside, statistic: found.statistic,
          logLikelihoodRatio: found.logLikelihoodRatio, pValue: found.pValue)
      },
      permutations: permutations, imageCount: imageCount, centreCount: centreCount,
      largestNeighbourhood: largestNeighbourhood)
  }

  private init(
    neighbourhoods: [WeakNeighbourhood], permutations: Int, imageCount: Int, centreCount: Int,
    largestNeighbourhood: Int
  ) {
    self.neighbourhoods = neighbourhoods
    self.permutations = permutations
    self.imageCount = imageCount
    self.centreCount = centreCount
    self.largestNeighbourhood = largestNeighbourhood
  }
}
