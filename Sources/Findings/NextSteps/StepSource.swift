import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Where steps come from: groups with evidence against them.
struct StepSource {
  let assessment: Assessment
  /// Records of the images; without them a step names none.
  let table: ImageTable?
  /// What changed in the clusters that got worse since the baseline, by id.
  let worse: [Int: ClusterChange]
  private let training: RowsOfSplits?

  init(_ assessment: Assessment, _ table: ImageTable?, worse: [Int: ClusterChange]) {
    (self.assessment, self.table, self.worse) = (assessment, table, worse)
    training = table.map { RowsOfSplits($0) { $0 == Split.train.name } }
  }

  /// Whether an image is one of the training set.
  func isTraining(_ row: Int) -> Bool { training?.contains(row) ?? false }

  /// A step for every cluster that is weak, got worse, or is missing from training.
  var clusters: [NextStep] { assessment.clusters.compactMap(step) }

  /// Weak places on the map that are no weak cluster.
  var neighbourhoods: [NextStep] {
    guard let table else { return [] }
    return assessment.weakPlaces.map { place in
      NextStep(
        reason: .weakNeighbourhood, action: .labelMore,
        group: "\(Phrase.images(place.rows.count)) \(around(place))",
        evidence: "They lie together on the map with mean F1 \(NumberText.score(place.mean)) "
          + "against \(NumberText.score(place.meanElsewhere)) elsewhere "
          + "(\(Phrase.certainty(place.pValue))).",
        advice: "Look at them on the map, name what they share, and label more like them.",
        gain: place.gain.map { max(0, $0.mean) }, gainInterval: place.gain?.interval,
        clusterIDs: place.clusters.map(\.id), target: ReportSection.map.id,
        heldOut: ranked(place.rows, table))
    }
  }

  /// One step for all images that fail alone.
  var loneFailures: [NextStep] {
    let images = assessment.loneBadImages
    guard let table, let worst = images.first else { return [] }
    let set = assessment.judgedSplits.set
    let judged = images.filter { set.contains(table.splitName($0.row)) }
    let lost = judged.reduce(0) { $0 + (assessment.judgedMean ?? 0) - table.f1s[$1.row] }
    let one = images.count == 1
    return [
      NextStep(
        reason: .loneFailure, action: .look,
        group: "\(Phrase.images(images.count)) that \(one ? "fails" : "fail") alone",
        evidence:
          "\(one ? "It has" : "They have") more errors than the other images of "
          + "\(one ? "its cluster" : "their clusters") would lead one to expect; the clearest, "
          + "\(foreign: table.names[worst.row], to: 40) of \(assessment.name(worst.clusterID)), has F1 "
          + "\(NumberText.score(table.f1s[worst.row])) (\(Phrase.certainty(worst.adjustedPValue))).",
        advice:
          "Look what is unusual in \(one ? "it" : "them"), or in what is labelled there.",
        gain: judged.isEmpty ? nil : max(0, lost) / Double(max(1, assessment.judgedCount)),
        clusterIDs: images.map(\.clusterID).reduce(into: []) { ids, id in
          if !ids.contains(id) { ids.append(id) }
        }, target: ReportSection.imagesToCheck.id,
        heldOut: images.map(\.row).filter { !isTraining($0) },
        training: images.map(\.row).filter(isTraining))
    ]
  }

  /// Rows, lowest F1 first, those without one last.
  func ranked(_ rows: [Int], _ table: ImageTable) -> [Int] {
    rows.map { (key: table.f1s[$0].isNaN ? 2 : table.f1s[$0], row: $0) }
      .sorted { ($0.key, $0.row) < ($1.key, $1.row) }.map(\.row)
  }

  private func around(_ place: Neighbourhood) -> ShownText {
    let inside = place.clusters.filter { $0.id != Cluster.noiseID }
    let outside = place.rows.count - inside.reduce(0) { $0 + $1.count }
    if outside == place.rows.count { return "in no cluster" }
    if outside * 2 > place.rows.count {
      return "mostly in no cluster (\(NumberText.percentage(outside, of: place.rows.count)))"
    }
    let names = Phrase.list(inside.prefix(3).map { assessment.name($0.id) }, of: inside.count)
    return inside.count == 1 ? "in \(names)" : "around \(names)"
  }
}
