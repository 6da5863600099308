package import Assessment
import Findings
package import ModelEvaluation
package import PlainText

/// The images that a report names and would show, place by place.
package struct PictureList {
  /// One image with the words that go with it.
  package struct Item: Sendable, Equatable {
    /// Name of the image, by which its file is found.
    package let name: String
    /// Stands in place of the picture: name, split, F1.
    package let alternative: ShownText
    /// Stands below it.
    package let caption: ShownText
  }

  /// A place of the page with its images, the most telling first.
  struct Gallery: Equatable {
    /// Id of the section.
    let sectionID: String
    let items: [Item]
  }

  /// Lone failures, then the clusters of note in the order of the page.
  let galleries: [Gallery]

  /// The first images of some clusters, for a message.
  ///
  /// - Parameter mostOfEach: Most images of a cluster.
  package init(
    _ evaluation: Evaluation, _ assessment: Assessment, clusters: [ClusterAssessment],
    mostOfEach: Int
  ) {
    galleries = Self(evaluation, assessment, clusters: clusters).galleries
      .filter { $0.sectionID != ReportSection.imagesToCheck.id }
      .map { Gallery(sectionID: $0.sectionID, items: Array($0.items.prefix(mostOfEach))) }
  }

  /// The images that a report on the clusters of note names.
  package init(_ evaluation: Evaluation, _ assessment: Assessment, clusters: [ClusterAssessment]) {
    guard let table = evaluation.images else {
      galleries = []
      return
    }
    let lone = assessment.loneBadImages.prefix(LoneBadImage.most).map {
      Self.item($0, table, in: assessment.name($0.clusterID))
    }
    let notable = clusters.map { cluster in
      Gallery(
        sectionID: cluster.sectionID,
        items: NotableImages.list(cluster, table, assessment).map(Self.item))
    }
    galleries = ([Gallery(sectionID: ReportSection.imagesToCheck.id, items: lone)] + notable)
      .filter { !$0.items.isEmpty }
  }

  /// Names of all images.
  var names: [String] { galleries.flatMap(\.items).map(\.name) }

  private static func item(_ image: NotableImages.Image) -> Item {
    Item(
      name: image.name, alternative: alternative(image.name, image.split, image.f1),
      caption: caption(image.name, image.f1, image.falseNegatives, image.falsePositives))
  }

  private static func item(
    _ image: LoneBadImage, _ table: ImageTable, in cluster: ShownText
  ) -> Item {
    let (name, f1) = (table.names[image.row], table.f1s[image.row])
    let split = table.splitName(image.row) ?? "no split"
    return Item(
      name: name, alternative: alternative(name, split, f1),
      caption: caption(
        name, f1, table.falseNegatives.known(image.row), table.falsePositives.known(image.row))
        + ", \(cluster)")
  }

  /// `night_dry_0024.jpg: F1 0.286, 2 missed, 1 false alarm`, by the name before an export, which is
  /// the one that people know.
  private static func caption(
    _ name: String, _ f1: Double, _ missed: Int?, _ alarms: Int?
  ) -> ShownText {
    var text: ShownText =
      "\(foreign: PictureName(text: name).original, to: 40): F1 \(NumberText.score(f1))"
    if let missed, missed > 0 { text += ", \(NumberText.count(missed)) missed" }
    if let alarms, alarms > 0 { text += ", \(NumberText.count(alarms, "false alarm"))" }
    return text
  }

  private static func alternative(_ name: String, _ split: String, _ f1: Double) -> ShownText {
    "\(foreign: name), \(foreign: split, to: 20), F1 \(NumberText.score(f1))"
  }
}
