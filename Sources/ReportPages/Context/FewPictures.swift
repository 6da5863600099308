import Assessment
package import Findings
package import FoundationEssentials
package import PlainText
import ReportFolder

/// The few pictures that a message has room for: what the clusters that it names first look like.
package struct FewPictures: Sendable {
  /// The pictures: the worst image of each cluster, then the second of each, and so on.
  package let list: [Picture]

  /// A picture with its words.
  package struct Picture: Sendable {
    /// The JPEG file.
    package let jpeg: [UInt8]
    /// Stands in place of the picture.
    package let alternative: ShownText
    /// Stands below it.
    package let caption: ShownText
  }

  /// Most clusters that they are of.
  private static let mostClusters = 3

  /// Finds the pictures of an evaluation; none where there are no files of them.
  ///
  /// - Parameters:
  ///   - assessed: The evaluation.
  ///   - chosen: Folder of pictures; `nil` takes the `images` of the evaluation folder.
  ///   - most: Most pictures.
  /// - Throws: `InputError` when the chosen folder cannot be opened.
  package init(
    _ assessed: AssessedEvaluation, in chosen: URL?, most: Int
  ) throws {
    let clusters = ClustersOfNote.list(assessed.assessment, assessed.comparison)
      .filter { !$0.isNoise }.prefix(Self.mostClusters)
    let names = PictureList(
      assessed.evaluation, assessed.assessment, clusters: Array(clusters), mostOfEach: most)
    guard let offer = try PictureOffer(assessed, naming: names, hasLarger: false, in: chosen)
    else {
      list = []
      return
    }
    let shown = PictureSelection(offer, under: SizeCeiling(bytes: .max)).shown
    let pictures = clusters.map { cluster in
      (shown.bySection[cluster.sectionID] ?? []).map { Picture($0, of: cluster) }
    }
    list = Array(pictures.byRank.prefix(most))
  }
}

extension FewPictures.Picture {
  init(_ picture: ShownPictures.Picture, of cluster: ClusterAssessment) {
    jpeg = picture.thumbnail.bytes
    alternative = picture.item.alternative
    caption = "\(cluster.name): \(picture.item.caption)"
  }
}
