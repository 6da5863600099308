import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// Clusters are called by what their images share.
@Suite struct ClusterNameTests {
  /// Names of the clusters, by id, where their images are called as given.
  private func names(_ words: [String]) -> [String] {
    let groups = words.indices.map {
      EvaluationMaker.Group(id: $0, images: (10, 0, 10), f1: 0.8, centre: (Double($0) * 9, 0))
    }
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    guard var table = evaluation.images else { return [] }
    var names = TextColumn()
    for row in 0..<table.count {
      let letters = String(table.names[row].dropFirst(7).dropLast(4))
      names.append("\(words[Int(table.clusterIDs[row])])_\(letters).jpg")
    }
    table.names = names
    evaluation.images = table
    let clusters = Assessment(evaluation).clusters.sorted { $0.id < $1.id }
    return clusters.map(\.name.string)
  }

  @Test func sayThePartOfNamesThatTheirImagesShare() {
    #expect(
      names(["tray_glare", "night", "belt_7", "x"])
        == [
          "Cluster 0 · tray_glare", "Cluster 1 · night", "Cluster 2 · belt", "Cluster 3 · x",
        ])
  }

  @Test func areShortAndCleanWhateverIsShared() {
    let long = String(repeating: "abcdefgh", count: 5)
    let shared = names([long, "b\u{202E}evil", "c"])
    #expect(shared[0] == "Cluster 0 · \(long)")
    #expect(!shared[1].unicodeScalars.contains("\u{202E}"))
  }

  @Test func areNumbersAloneWhereNothingIsShared() {
    #expect(names(["a", "a", "a"]) == ["Cluster 0", "Cluster 1", "Cluster 2"])
  }
}
