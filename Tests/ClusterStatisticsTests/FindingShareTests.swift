import Testing

@testable import ClusterStatistics

@Suite struct FindingShareTests {
  @Test func theKindsOfFindingsShareTheRateThatIsAskedFor() {
    #expect(FindingShare.all.allSatisfy { $0 > 0 })
    #expect(FindingShare.all.reduce(0, +) <= 1 + 1e-12)
  }
}
