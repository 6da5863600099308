/// How much work a scan may do, whatever the number of images.
///
/// One permutation touches every entry of the neighbour lists once; up to 99 permutations of 400,000 entries up
/// to 20,000 images, of 600,000 up to 200,000, of 1.5 million beyond. Shorter lists mean fewer centres
/// for wide neighbourhoods.
package struct ScanBudget: Sendable, Equatable {
  /// Most permutations drawn.
  package var permutations: Int
  /// Most entries of all neighbour lists together.
  package var listEntries: Int
  /// Most images in a neighbourhood, besides a fifth of all.
  package var largestNeighbourhood: Int

  /// A budget of one's own.
  package init(permutations: Int, listEntries: Int, largestNeighbourhood: Int = 2000) {
    precondition(permutations > 0 && listEntries > 0, "a scan needs permutations and lists")
    self.permutations = permutations
    self.listEntries = listEntries
    self.largestNeighbourhood = largestNeighbourhood
  }

  /// The usual budget for a number of images.
  package init(images: Int) {
    switch images {
    case ...20_000: self.init(permutations: 99, listEntries: 400_000)
    case ...200_000: self.init(permutations: 99, listEntries: 600_000)
    default: self.init(permutations: 99, listEntries: 1_500_000)
    }
  }
}
