import Testing

@testable import MapScan

@Suite struct ScanPlanTests {
  @Test(arguments: [60, 1000, 3001])
  func centresAreInTreeOrderAndTheFirstRanksLookFarthest(images: Int) {
    let plan = ScanPlan(
      images: images, smallest: 5, largest: images / 5,
      budget: ScanBudget(permutations: 1, listEntries: 8000))
    let positions = plan.centres.map(\.position)
    let ranked = plan.centres.sorted { $0.rank < $1.rank }
    #expect(positions == positions.sorted())
    #expect(ranked.map(\.rank) == Array(0..<min(images, 800)))
    #expect(ranked.map(\.level) == ranked.map(\.level).sorted(by: >))
    #expect(ranked.reduce(0) { $0 + plan.sizes[$1.level - 1] } <= 8000)
    // The first positions halve the tree, the next ones its halves.
    let whole = [60: 64, 1000: 1024, 3001: 4096][images] ?? 0
    #expect(ranked.prefix(3).map(\.position) == [0, whole / 2, whole / 4])
  }

  @Test func aSinglePointIsACentre() {
    let plan = ScanPlan(
      images: 1, smallest: 1, largest: 1, budget: ScanBudget(permutations: 1, listEntries: 1))
    #expect(plan.centres.map(\.position) == [0] && plan.sizes == [1])
  }
}
