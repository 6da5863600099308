import EvaluationSamples
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment

@Suite struct SliceFindingTests {
  @Test func aWeakClusterIsKeptByWhatItsNamesShare() throws {
    let evaluation = SampleSlices.evaluation(weak: 0.5)
    let slices = Slice.list(evaluation, Assessment(evaluation))
    let slice = try #require(slices.first)
    #expect(slices.count == 1)
    #expect(slice.kind == .weakCluster)
    #expect(slice.rule == .namePart("glare"))
    #expect(slice.name == "Cluster 0")
    #expect(slice.judgedOn == .test)
    #expect(slice.images == 24 && slice.units == 24)
    #expect(abs(slice.value - 0.5) < 1e-9 && abs(slice.rest - 0.8) < 1e-9)
  }

  @Test func aWeakClusterWithoutACommonNameIsKeptByItsImages() throws {
    let evaluation = SampleSlices.evaluation(weak: 0.5)
      .renamed(id: { "id\($0)" }, name: { "\(SampleSlices.letters($0)).jpg" })
    let slice = try #require(Slice.list(evaluation, Assessment(evaluation)).first)
    guard case .images(let members) = slice.rule else {
      Issue.record("\(slice.rule)")
      return
    }
    #expect(members.count == 24)
    #expect(slice.images == 24)
  }

  @Test func aClusterThatIsMissingFromTrainingIsKept() throws {
    let groups = (0..<6).map { id in
      EvaluationMaker.Group(
        id: id, images: (id == 0 ? 0 : 30, 0, 15), f1: 0.8, spread: 0.1)
    }
    let evaluation = EvaluationMaker(groups: groups).evaluation()
    let slices = Slice.list(evaluation, Assessment(evaluation))
    let slice = try #require(slices.first { $0.kind == .missingFromTraining })
    #expect(slice.value == 0)
    #expect(abs(slice.rest - 2.0 / 3) < 1e-9)
  }

  @Test func nothingWeakLeavesNothing() {
    let evaluation = SampleSlices.evaluation(weak: 0.8)
    #expect(Slice.list(evaluation, Assessment(evaluation)).isEmpty)
  }

  /// Ids and names that are missing and that come twice: a slice of images has what its rule picks.
  @Test func copiesOfAnImageBelongToItsSlice() {
    var random = SeededGenerator(seed: 7)
    for share in [1, 3, 40] {
      let evaluation = SampleSlices.evaluation(weak: 0.5)
        .renamed(
          id: { _ in
            Bool.random(using: &random) ? "id\(Int.random(in: 0..<60, using: &random))" : ""
          },
          name: { _ in "\(Int.random(in: 0..<90, using: &random)).jpg" })
      let table = evaluation.images ?? ImageTable()
      let rows = Array((0..<table.count).shuffled(using: &random).prefix(share))
      let rule = SliceRule.images(SliceMembers(rows, of: table, areCalled: false))
      #expect(ImageCopies(table).withCopies(rows) == rule.rows(table, evaluation))
    }
  }

  /// The next evaluation of new images, of which the names tell, confirms it.
  @Test func newImagesConfirmAPattern() throws {
    let before = SampleSlices.evaluation(weak: 0.5)
    let slices = Slice.list(before, Assessment(before))
    let after = SampleSlices.evaluation(weak: 0.55, images: 20, prefix: "new_")
    let check = try #require(SampleSlices.checks(slices, after).first)
    #expect(check.verdict == .confirmed)
    #expect(check.gap?.images == 20)
  }
}
