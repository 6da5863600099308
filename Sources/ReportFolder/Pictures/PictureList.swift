package import Assessment
package import Findings
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
    /// What is drawn over it; `nil` where no box is known.
    package let drawing: PictureDrawing?
  }

  /// A place of the page with its images, the most telling first.
  struct Gallery: Equatable {
    /// Id of the section.
    let sectionID: String
    let items: [Item]
  }

  /// Lone failures, then the clusters of note in the order of the page.
  let galleries: [Gallery]
  /// Whether what is drawn is as the project labels the images now.
  let hasCurrentLabels: Bool

  /// The first images of some clusters, for a message.
  ///
  /// - Parameter mostOfEach: Most images of a cluster.
  package init(
    _ evaluation: Evaluation, _ assessment: Assessment, clusters: [ClusterAssessment],
    mostOfEach: Int
  ) {
    hasCurrentLabels = evaluation.panels.boxes?.hasCurrentLabels ?? false
    galleries = Self(evaluation, assessment, clusters: clusters).galleries
      .filter {
        section in
        ![ReportSection.imagesToCheck, .worstImages, .labelsToCheck].map(\.id).contains(
          section.sectionID)
      }
      .map { Gallery(sectionID: $0.sectionID, items: Array($0.items.prefix(mostOfEach))) }
  }

  /// The images that a report on the clusters of note names.
  package init(_ evaluation: Evaluation, _ assessment: Assessment, clusters: [ClusterAssessment]) {
    hasCurrentLabels = evaluation.panels.boxes?.hasCurrentLabels ?? false
    guard let table = evaluation.images else {
      galleries = []
      return
    }
    let making = PictureItemMaking(table, evaluation.panels)
    let lone = assessment.loneBadImages.prefix(LoneBadImage.most).map {
      making.item($0.row, noSplit: "no split", ending: ", \(assessment.name($0.clusterID))")
    }
    let worst =
      assessment.hasClusters
      ? [] : NotableImages.worst(table).map { making.item($0.row) }
    let notable = clusters.map { cluster in
      Gallery(
        sectionID: cluster.sectionID,
        items: NotableImages.list(cluster, table, assessment).map { making.item($0.row) })
    }
    galleries =
      ([
        Gallery(sectionID: ReportSection.imagesToCheck.id, items: lone),
        Gallery(sectionID: ReportSection.worstImages.id, items: worst),
        Gallery(
          sectionID: ReportSection.labelsToCheck.id,
          items: Self.rows(evaluation.panels.labelErrors, table).map { making.item($0) }),
      ] + notable)
      .filter { !$0.items.isEmpty }
  }

  /// Most images whose labels are to be checked.
  private static let mostOfLabels = 8

  /// The images of the surest label errors, each once.
  private static func rows(_ errors: LabelErrors?, _ table: ImageTable) -> [Int] {
    guard let errors else { return [] }
    var rows: [String: Int] = [:]
    for row in 0..<table.count where rows[table.names[row]] == nil { rows[table.names[row]] = row }
    var seen: Set<Int> = []
    return Array(
      errors.candidates.compactMap { rows[$0.imageName] }.filter { seen.insert($0).inserted }
        .prefix(mostOfLabels))
  }

  /// Names of all images.
  package var names: [String] { galleries.flatMap(\.items).map(\.name) }

  /// What is drawn over the picture of each name.
  var drawings: [String: PictureDrawing] {
    let drawn = galleries.flatMap(\.items).compactMap { item in
      item.drawing.map { (item.name, $0) }
    }
    return Dictionary(drawn) { first, _ in first }
  }
}
