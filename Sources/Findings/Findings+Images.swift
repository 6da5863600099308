import Assessment
import ModelEvaluation
import PlainText

/// Findings that name places on the map or single images.
extension Findings {
  static func weakNeighbourhoods(_ assessment: Assessment, _ table: ImageTable?) -> [Finding] {
    guard let table else { return [] }
    return assessment.weakPlaces.map { neighbourhood in
      let where_ = around(neighbourhood, assessment)
      let centre = ShownText(foreign: table.names[neighbourhood.rows[0]])
      return Finding(
        kind: .weakNeighbourhood,
        lead: "\(neighbourhood.rows.count) images \(where_) are weak together",
        text: "mean F1 \(NumberText.score(neighbourhood.mean)) against "
          + "\(NumberText.score(neighbourhood.meanElsewhere)) elsewhere, and in shuffled data a "
          + "place this weak turns up with probability "
          + "\(NumberText.probability(neighbourhood.pValue)). Look at the outlined images on the "
          + "map, starting with \(centre), and name what they share.",
        clusterIDs: neighbourhood.clusters.map(\.id), target: ReportSection.map.id)
    }
  }

  private static func around(_ neighbourhood: Neighbourhood, _ assessment: Assessment) -> ShownText
  {
    let named = neighbourhood.clusters.filter { $0.id != Cluster.noiseID }
    guard !named.isEmpty else { return "in no cluster" }
    let names = Phrase.list(named.prefix(3).map { ClusterName.of($0.id) }, of: named.count)
    return named.count == 1 ? "in \(names)" : "around \(names)"
  }

  static func loneBadImages(_ assessment: Assessment, _ table: ImageTable?) -> Finding? {
    guard let table, let first = assessment.loneBadImages.first else { return nil }
    let images = assessment.loneBadImages
    let names = images.prefix(3).map { image -> ShownText in
      "\(foreign: table.names[image.row]) (F1 \(NumberText.score(table.f1s[image.row])), "
        + "\(ClusterName.of(image.clusterID)))"
    }
    let lead: ShownText =
      images.count == 1
      ? "1 image fails in a cluster that does well"
      : "\(images.count) images fail in clusters that do well"
    return Finding(
      kind: .loneBadImages, lead: lead,
      text:
        "\(Phrase.list(names, of: images.count)) \(images.count == 1 ? "scores far below its" : "score far below their") neighbours (robust z of "
        + "the worst \(NumberText.fixed(first.robustScore, decimals: 1))). Check their labels first: "
        + "a lone failure among look-alikes is often a wrong or missing label.",
      clusterIDs: images.map(\.clusterID).reduce(into: []) { ids, id in
        if !ids.contains(id) { ids.append(id) }
      }, target: ReportSection.imagesToCheck.id)
  }
}
