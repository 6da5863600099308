import ModelEvaluation
import PlainText
import Testing

@testable import Findings

/// The command that clusters again, whatever the names of files.
struct ClusteringCommandTests {
  private func command(
    _ evaluation: String, _ arguments: [String] = [], parameters: [String: String] = [:]
  ) -> ClusteringCommand? {
    var made = Evaluation(vectorSource: VectorSource(evaluation: evaluation, arguments: arguments))
    made.clustering = Clustering(
      parameters: parameters.map { Clustering.Parameter(name: $0, value: $1) })
    return ClusteringCommand(made)
  }

  @Test(arguments: [
    ("own", "own"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"),
    ("-x", "./-x"), ("a\nb", #"$'a\x0ab'"#), ("a  b", #"$'a\x20\x20b'"#), ("ä", "'ä'"),
    ("; rm -rf .", "'; rm -rf .'"), ("\u{202E}x", #"$'\xe2\x80\xaex'"#),
  ])
  func wordsAreQuotedForAShell(name: String, word: String) {
    #expect(
      command(name)?.text(minClusterSize: 9).string
        == "vector-report analyze \(word) --min-cluster-size 9 -o clustered-9")
  }

  @Test func optionsOfTheRunStayButThoseThatNobodyKnows() {
    let text = command(
      "own",
      [
        "--embeddings", "e.npy", "--output", "/etc", "--metric", "cosine", "--min-cluster-size",
        "2",
      ])?.text(minClusterSize: 9).string
    #expect(
      text
        == "vector-report analyze own --embeddings e.npy --metric cosine --min-cluster-size 9 -o"
        + " clustered-9")
  }

  @Test func theOutputIsNeverTheInput() {
    #expect(
      command("x/clustered-9")?.text(minClusterSize: 9).string.hasSuffix("-o clustered-9-again")
        == true)
  }

  @Test func fewerImagesAreLeftOutWithFewerSamples() {
    let known = ["min_cluster_size": "12", "min_samples": "8"]
    #expect(
      command("own", ["--min-samples", "8"], parameters: known)?.textWithLessNoise?.string
        == "vector-report analyze own --min-cluster-size 12 --min-samples 4 -o clustered-12-4")
    #expect(command("own")?.textWithLessNoise == nil)
    #expect(command("own", parameters: ["min_cluster_size": "3"])?.textWithSmallerClusters == nil)
  }

  @Test func withoutASourceThereIsNone() { #expect(ClusteringCommand(Evaluation()) == nil) }
}
