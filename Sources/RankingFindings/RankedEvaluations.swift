package import Assessment
import Findings
package import ModelEvaluation
package import ModelRanking
package import PlainText

/// Evaluations of several models with everything that is claimed of them together.
package struct RankedEvaluations: Sendable {
  /// Who is better than whom, and how sure that is.
  package let ranking: Ranking
  /// What people call each model; no two alike.
  package let names: [ShownText]
  /// What the images of clusters share, by the cluster's id in the evaluation that clusters are of.
  private let traits: [Int: ClusterTrait]
  /// Title of the report.
  package let title: ShownText
  /// What is odd in the files, as each names them.
  package let notes: [Note]
  /// Every file read, with its digest.
  package let files: [SourceFile]

  /// One evaluation of those that are compared.
  package struct Entry: Sendable {
    /// The evaluation.
    package var evaluation: Evaluation
    /// What the user named: a path, `-` or `roboflow:WORKSPACE/EVAL_ID`.
    package var path: String
    /// What is odd in its files.
    package var notes: [Note]
    /// Its files with their digests.
    package var files: [SourceFile]

    /// Puts an entry together.
    package init(
      _ evaluation: Evaluation, path: String, notes: [Note] = [], files: [SourceFile] = []
    ) {
      self.evaluation = evaluation
      self.path = path
      self.notes = notes
      self.files = files
    }
  }

  /// How many evaluations are compared at most: more rows and columns cannot be read.
  package static let most = 12

  /// Compares evaluations.
  ///
  /// - Parameters:
  ///   - entries: The evaluations, two to ``most``.
  ///   - title: Title that was asked for; `nil` makes one of project and version.
  ///   - criteria: Thresholds of judgement.
  /// - Throws: ``RankingError`` where they cannot be compared at all.
  package init(
    _ entries: [Entry], title: String? = nil,
    criteria: Assessment.Criteria = Assessment.Criteria()
  ) throws(RankingError) {
    try RankingError.check(entries)
    do throws(RankingFault) {
      ranking = try Ranking(entries.map(\.evaluation), criteria: criteria)
    } catch {
      throw RankingError(error, paths: entries.map(\.path))
    }
    names = ModelNames.list(entries.map { ($0.evaluation.header.modelID, $0.path) })
    traits =
      ranking.clusters.map {
        ClusterTrait.clearest(
          in: entries[$0.source].evaluation, grouping: criteria.grouping)
      }
      ?? [:]
    self.title = RankingTitle.text(ranking, chosen: title)
    notes = entries.flatMap(\.notes)
    files = entries.flatMap(\.files)
  }

  /// Name of a group of images: `Cluster 6 · tray_glare`.
  package func name(_ group: ClusterComparison.Group) -> ShownText {
    switch group {
    case .cluster(let id): ClusterName.of(id, sharing: traits[id])
    case .noise: "Noise"
    case .outside: "Not in the map"
    }
  }

  /// Names of some models in a sentence.
  func list(_ models: [Int]) -> ShownText {
    Phrase.list(models.map { names[$0] }, of: models.count)
  }
}
