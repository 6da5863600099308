import ModelEvaluation
import Testing

@Suite struct SplitTests {
  @Test(arguments: ["train", "valid", "test", "holdout", "", "Test", "e\u{301}"])
  func keepsItsName(_ name: String) {
    #expect(Array(Split(name).name.utf8) == Array(name.utf8))
  }

  @Test func onlyValidationAndTestAreHeldOut() {
    #expect(
      ["train", "valid", "test", "holdout"].filter { Split($0).isHeldOut } == ["valid", "test"])
    #expect(Split.headlineOrder.filter(\.isHeldOut) == Split.headlineOrder)
  }

  @Test func othersComeLastAsTheyAreMet() {
    let names = ["night", "test", "day", "train", "valid"]
    #expect(Split.order(of: names).map { names[$0] } == ["train", "valid", "test", "night", "day"])
  }

  @Test func twoSpellingsAreTwoSplits() {
    #expect(Split("\u{e9}") != Split("e\u{301}"))
    #expect(Set([Split("\u{e9}"), Split("e\u{301}"), Split("\u{e9}")]).count == 2)
  }

  @Test func wordsAreThoseBeforeImages() {
    #expect(
      ["train", "valid", "test", "x"].map { Split($0).word } == [
        "training", "validation", "test", nil,
      ])
  }
}
