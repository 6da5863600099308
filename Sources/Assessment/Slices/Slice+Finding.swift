import ClusterStatistics
package import ModelEvaluation
import Parallel

/// The findings of an evaluation about groups of images, as slices.
extension Slice {
  /// The slices of an evaluation, weak clusters first; none without per-image records.
  ///
  /// What the images of a group share becomes its rule where that picks a group as weak: at least half
  /// of the gap is left, and beyond chance. Else the rule is their names.
  package static func list(_ evaluation: Evaluation, _ assessment: Assessment) -> [Slice] {
    guard let table = evaluation.images, assessment.units != nil else { return [] }
    let set = assessment.judgedSplits.set
    let groups = groups(table, evaluation, assessment)
    if groups.isEmpty { return [] }
    let measures = Set(groups.map(\.kind.measure))
    let copies = assessment.areIDsDistinct ? nil : ImageCopies(table)
    var images: [SliceMeasure: (MeasuredImages, GroupGaps)] = [:]
    for measure in measures {
      images[measure] = MeasuredImages(measure, on: set, evaluation, assessment)
        .map { ($0, $0.gaps(of: table.count)) }
    }
    return Threads().map(groups.count) { [images] number in
      images[groups[number].kind.measure].flatMap { images, gaps in
        Slice(
          groups[number], images, gaps, table, evaluation, assessment.imageTraits, on: set, copies)
      }
    }
    .compactMap(\.self)
  }

  /// A group that something was found of.
  private struct Group {
    let kind: Kind
    let name: String
    let rows: [Int]
    let traits: [ClusterTrait]
  }

  private static func groups(
    _ table: ImageTable, _ evaluation: Evaluation, _ assessment: Assessment
  ) -> [Group] {
    func group(_ kind: Kind, _ cluster: ClusterAssessment) -> Group {
      Group(
        kind: kind, name: Cluster.name(cluster.id), rows: cluster.rows,
        traits: cluster.traits)
    }
    let weak = assessment.clusters(.weak).map { group(.weakCluster, $0) }
    let missing = assessment.clusters.filter { $0.isRareInTraining(assessment.criteria) }
      .map { group(.missingFromTraining, $0) }
    return weak + places(table, assessment) + missing
  }

  /// Weak places on the map with what their images share.
  private static func places(
    _ table: ImageTable, _ assessment: Assessment
  ) -> [Group] {
    guard let units = assessment.units, let images = assessment.imageTraits else { return [] }
    return assessment.weakPlaces.enumerated().map { number, place in
      var groups = [Int32](repeating: -1, count: table.count)
      for row in place.rows { groups[row] = 0 }
      let traits = ClusterTrait.list(images, groups: groups, groupCount: 1, units: units)
      return Group(
        kind: .weakNeighbourhood, name: "Weak place \(number + 1)", rows: place.rows,
        traits: traits[0])
    }
  }

  private init?(
    _ group: Group, _ images: MeasuredImages, _ gaps: GroupGaps, _ table: ImageTable,
    _ evaluation: Evaluation, _ traits: ImageTraits?, on set: SplitSet, _ copies: ImageCopies?
  ) {
    guard let own = gaps.means(group.rows) else { return nil }
    // A group that is missing from a split is so by that split.
    let telling = group.traits.filter { trait in
      if case .split = trait.kind { group.kind.measure == .f1 } else { true }
    }
    for trait in telling {
      guard let rule = SliceRule(trait.kind, evaluation) else { continue }
      let rows = traits?.rows(having: trait.kind) ?? rule.rows(table, evaluation)
      guard let all = gaps.means(rows), 2 * all.gap >= own.gap,
        images.areLow(rows, of: table.count, level: SliceCheck.rate)
      else { continue }
      self.init(group.kind, group.name, rule, all, on: set)
      return
    }
    let rule = SliceRule.images(SliceMembers(group.rows, of: table, areCalled: copies == nil))
    let means = copies.flatMap { gaps.means($0.withCopies(group.rows)) } ?? own
    self.init(group.kind, group.name, rule, means, on: set)
  }

  private init(
    _ kind: Kind, _ name: String, _ rule: SliceRule, _ means: GroupGaps.Means, on set: SplitSet
  ) {
    self.init(
      kind: kind, name: name, rule: rule, judgedOn: kind.measure == .f1 ? set : .all,
      value: means.inside.mean, rest: means.rest, images: means.images, units: means.inside.count)
  }
}
