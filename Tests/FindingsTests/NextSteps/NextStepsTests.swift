import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// One list of steps by gain, with the images of each.
@Suite struct NextStepsTests {
  private static func group(
    _ id: Int, _ f1: Double, train: Int = 20, test: Int = 20, objects: (Int, Int, Int) = (8, 1, 1)
  ) -> EvaluationMaker.Group {
    EvaluationMaker.Group(
      id: id, images: (train, 0, test), f1: f1, spread: 0.1, objects: objects, trainingBonus: 0)
  }

  private static func steps(_ groups: [EvaluationMaker.Group]) -> (NextSteps, Evaluation) {
    let evaluation = EvaluationMaker(groups: groups).evaluation()
    return (AssessedEvaluation(evaluation).nextSteps, evaluation)
  }

  private static let equal = (0..<12).map { group($0, 0.8) }

  @Test func theGreatestGainComesFirst() {
    let (steps, _) = Self.steps(
      Self.equal + [Self.group(12, 0.5, test: 10), Self.group(13, 0.5, test: 40)])
    #expect(steps.list.prefix(2).map(\.clusterIDs) == [[13], [12]])
    let gains = steps.list.map { $0.gain ?? -1 }
    #expect(gains == gains.sorted(by: >))
  }

  /// Steps, sections and the headline name weak clusters in one order, whatever their estimates.
  @Test func sectionsAndHeadlineFollowTheSteps() throws {
    let weak = (12..<24).map { Self.group($0, 0.3 + 0.02 * Double($0 - 12), test: 6 * ($0 - 8)) }
    let assessed = AssessedEvaluation(EvaluationMaker(groups: Self.equal + weak).evaluation())
    let steps = assessed.nextSteps.list.flatMap(\.clusterIDs)
    let sections = ClustersOfNote.list(assessed.assessment).filter { $0.verdict == .weak }.map(\.id)
    #expect(steps.count == NextSteps.most && Array(sections.prefix(steps.count)) == steps)
    let byEstimate = assessed.assessment.clusters(.weak).map(\.id)
    #expect(Array(byEstimate.prefix(steps.count)) != steps)
    let names = assessed.assessment.weakByGain.prefix(3).map(\.name.string)
    let headline = VerdictLine.clusters(assessed.assessment).string
    #expect(headline.contains(names.joined(separator: ", ")))
  }

  /// A weak place is the weakest of many: its gain is less than what the means differ by.
  @Test func aWeakPlaceGainsLessThanItsMeansDifferAndSaysHowSure() throws {
    let clusters = (0..<10).map {
      EvaluationMaker.Group(id: $0, images: (0, 0, 25), f1: 0.8, centre: (Double($0) * 2, 0))
    }
    let noise = EvaluationMaker.Group(id: -1, images: (0, 0, 40), f1: 0.8, centre: (5, 5))
    let evaluation = EvaluationMaker(groups: clusters + [noise]).evaluation()
      .changed { table, row in
        if (250..<262).contains(row) { table.f1s[row] = 0.55 }
      }
    let assessed = AssessedEvaluation(evaluation)
    let place = try #require(assessed.assessment.weakPlaces.first)
    let step = try #require(assessed.nextSteps.list.first { $0.reason == .weakNeighbourhood })
    let share = Double(place.rows.count) / Double(assessed.assessment.judgedCount)
    let raw = share * (place.meanElsewhere - place.mean)
    let (gain, interval) = (try #require(step.gain), try #require(step.gainInterval))
    #expect(gain > raw / 3 && gain < raw)
    #expect(interval.contains(gain) && interval.contains(raw))
    #expect(step.finding.lead.string.contains("(95% interval +0.0"))
    #expect(step.finding.gain == gain && step.finding.gainInterval == interval)
  }

  /// Two good test images beside a cluster that is weak on all of its images mislead.
  @Test func aClusterIsShownByTheImagesThatNameIt() throws {
    let weak = EvaluationMaker.Group(id: 12, images: (40, 0, 2), f1: 0.4)
    let evaluation = EvaluationMaker(groups: Self.equal + [weak]).evaluation()
      .changed { table, row in
        if table.clusterIDs[row] == 12, table.splits[row] == 2 { table.f1s[row] = 1 }
      }
    let assessment = AssessedEvaluation(evaluation).assessment
    let cluster = try #require(assessment.clusters.first { $0.id == 12 })
    #expect(assessment.judgedSplits.set == .test && cluster.testedOn == .all)
    #expect(cluster.judged.f1Mean == 1 && cluster.named?.scores.measured == 42)
    let line = ClusterLine(cluster)
    #expect(line.verdictWords.string == "weak on all splits" && line.images.string == "42")
    #expect(line.mean.string == "0.429" && line.interval.string != "")
  }

  @Test func noStepGainsNothingThatPrints() {
    let (steps, _) = Self.steps(
      (0..<400).map { Self.group($0, 0.8, test: 10) } + [Self.group(400, 0.75, test: 10)])
    #expect(steps.list.allSatisfy { !$0.isNegligible })
    #expect(steps.list.allSatisfy { $0.gain.map { $0 >= 0.0005 } ?? true })
  }

  @Test func moreThanAListHoldsAreCounted() throws {
    let (steps, _) = Self.steps(Self.equal + (12..<22).map { Self.group($0, 0.4) })
    #expect(steps.list.count == NextSteps.most)
    #expect(steps.others.count == 3)
    let rest = try #require(steps.rest).string
    #expect(rest.hasPrefix("3\u{A0}more groups have images to work on, worth 0."))
  }

  @Test func imagesAreThoseOfTheClusterAndTrainingStandsApart() throws {
    let (steps, evaluation) = Self.steps(Self.equal + [Self.group(12, 0.4)])
    let table = try #require(evaluation.images)
    let step = try #require(steps.list.first)
    #expect(step.heldOut.count == 20 && step.training.count == 20)
    #expect(step.heldOut.allSatisfy { table.clusterIDs[$0] == 12 && table.splitName($0) == "test" })
    #expect(step.training.allSatisfy { table.splitName($0) == "train" })
    let scores = step.heldOut.map { table.f1s[$0] }
    #expect(scores == scores.sorted())
  }

  @Test func aClusterThatTrainingNeverSawGetsOneStep() throws {
    let (steps, _) = Self.steps(Self.equal + [Self.group(12, 0.4, train: 0)])
    let step = try #require(steps.list.first)
    #expect(step.reason == .missingFromTraining && step.action == .addToTraining)
    #expect(steps.list.count { $0.clusterIDs == [12] } == 1)
    #expect(step.evidence.string.contains("0 of its 20\u{A0}images are in the training set"))
  }

  @Test(
    arguments: zip(
      [[5, 1, 5], [5, 6, 1], [5, 3, 3]],
      [NextStep.Action.labelMore, .checkLabels, .look]))
  func theActionFollowsTheErrors(objects: [Int], action: NextStep.Action) throws {
    let (steps, _) = Self.steps(
      Self.equal + [Self.group(12, 0.4, objects: (objects[0], objects[1], objects[2]))])
    #expect(try #require(steps.list.first).action == action)
  }

  @Test func eachImageIsListedOnceWithTheFirstStepThatNamesIt() {
    let (steps, _) = Self.steps(Self.equal + [Self.group(12, 0.4), Self.group(13, 0.5)])
    let rows = LabelNext.images(steps).map(\.row)
    #expect(Set(rows).count == rows.count && rows.count >= 80)
  }

  @Test func idsThatCouldEndALineAreLeftOut() throws {
    let (steps, evaluation) = Self.steps(Self.equal + [Self.group(12, 0.4)])
    var table = try #require(evaluation.images)
    table.ids = TextColumn()
    for row in 0..<table.count { table.ids.append(row % 2 == 0 ? "id\(row)" : "a,b; rm\n") }
    let ids = LabelNext.ids(steps, table, most: 5)
    #expect(ids.count == 5 && ids.allSatisfy { $0.hasPrefix("id") })
  }

  @Test func withoutEvidenceThereIsNoStepForAnyCluster() {
    let (steps, _) = Self.steps(Self.equal)
    #expect(steps.list.filter { $0.reason == .weakCluster }.isEmpty)
  }
}
