import Embeddings
import Testing

struct ProgressTests {
  private struct Stop: Error {}

  private var parameters: [UMAPParameters] {
    var parameters = UMAPParameters()
    parameters.nEpochs = 100
    return [parameters]
  }

  @Test func stagesComeInOrderAndSharesRise() {
    var told: [(stage: UMAPStage, share: Double)] = []
    _ = UMAP().embeddings(of: groups(3, rows: 80, columns: 4), parameters) { told.append(($0, $1)) }
    let places = told.map { UMAPStage.allCases.firstIndex(of: $0.stage) ?? -1 }
    #expect(places == places.sorted() && Set(places).count == UMAPStage.allCases.count)
    let shares = told.filter { $0.stage == .layout }.map(\.share)
    #expect(shares == shares.sorted() && shares.first == 0 && shares.last == 1 && shares.count > 20)
  }

  @Test(arguments: UMAPStage.allCases)
  func everyStageCanBeStopped(stage: UMAPStage) {
    var calls = 0
    #expect(throws: Stop.self) {
      try UMAP().embeddings(of: groups(3, rows: 80, columns: 4), parameters) { told, _ in
        if told == stage { throw Stop() }
        calls += 1
      }
    }
    #expect(calls < 10)
  }
}
