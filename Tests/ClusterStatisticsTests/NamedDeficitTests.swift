import ClusterStatistics
import Testing

@Suite struct NamedDeficitTests {
  struct Row: Decodable {
    var p, threshold, share: Double
  }

  @Test func agreesWithTheMeanOfACutNormal() throws {
    for row in try reference("named-deficits", as: Row.self) {
      expectAgreement(NamedDeficit(pValue: row.p, threshold: row.threshold).share, row.share)
    }
  }

  @Test func theNearerTheThresholdTheMoreIsLuck() {
    let shares = [1e-3, 1e-4, 1e-6, 1e-12].map { NamedDeficit(pValue: $0, threshold: 2e-3).share }
    #expect(shares == shares.sorted() && shares[0] > 0.3 && shares[3] > 0.95)
    #expect(NamedDeficit(pValue: 0, threshold: 0.1).share == 1)
  }
}
