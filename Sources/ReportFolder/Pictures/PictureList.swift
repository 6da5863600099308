import Assessment
import ModelEvaluation
import PlainText

/// The images that a report names and would show, place by place.
struct PictureList {
  /// One image with the words that go with it.
  struct Item: Equatable {
    /// Name of the image, by which its file is found.
    let name: String
    /// Stands in place of the picture: name, split, F1.
    let alternative: String
    /// Stands below it.
    let caption: String
  }

  /// A place of the page with its images, the most telling first.
  struct Gallery: Equatable {
    /// Id of the section.
    let sectionID: String
    let items: [Item]
  }

  /// Id of the section about images that fail alone.
  static let loneSectionID = ReportSection.imagesToCheck.id

  /// Lone failures, then the clusters of note in the order of the page.
  let galleries: [Gallery]

  init(_ evaluation: Evaluation, _ assessment: Assessment, clusters: [ClusterAssessment]) {
    guard let table = evaluation.images else {
      galleries = []
      return
    }
    let lone = assessment.loneBadImages.map { Self.item($0, table) }
    let notable = clusters.map { cluster in
      Gallery(
        sectionID: cluster.sectionID,
        items: NotableImages.list(cluster, table, assessment).map(Self.item))
    }
    galleries = ([Gallery(sectionID: Self.loneSectionID, items: lone)] + notable)
      .filter { !$0.items.isEmpty }
  }

  /// Names of all images.
  var names: [String] { galleries.flatMap(\.items).map(\.name) }

  private static func item(_ image: NotableImages.Image) -> Item {
    Item(
      name: image.name, alternative: alternative(image.name, image.split, image.f1),
      caption: "F1 \(NumberText.score(image.f1)), \(image.reason.rawValue)")
  }

  private static func item(_ image: LoneBadImage, _ table: ImageTable) -> Item {
    let (name, f1) = (table.names[image.row], table.f1s[image.row])
    let split = table.splitName(image.row) ?? "no split"
    return Item(
      name: name, alternative: alternative(name, split, f1),
      // With its name, which no table beside it gives.
      caption: "F1 \(NumberText.score(f1)), \(ClusterName.of(image.clusterID)): "
        + DisplayText.short(name, to: 40))
  }

  private static func alternative(_ name: String, _ split: String, _ f1: Double) -> String {
    "\(DisplayText.short(name)), \(DisplayText.short(split, to: 20)), F1 \(NumberText.score(f1))"
  }
}
