import Testing

@testable import ModelEvaluation

/// Which classes are found, missed, imagined and mixed up.
@Suite struct ClassConfusionTests {
  private static let matrix = ConfusionMatrix(
    classes: ["bruise", "stem", "background"], rows: [[41, 2, 9], [1, 17, 3], [6, 5, 0]])

  @Test func countsOfAMatrixAreSortedOut() {
    let confusion = ClassConfusion(Self.matrix)
    #expect(confusion.objects == 73)
    #expect(confusion.right == 58)
    #expect(confusion.missed == 12)
    #expect(confusion.mixedUp == 3)
    #expect(confusion.falseAlarms == 11)
    #expect(
      confusion.missedClasses == [
        .init(index: 0, count: 9, total: 52), .init(index: 1, count: 3, total: 21),
      ])
    #expect(
      confusion.falseAlarmClasses == [
        .init(index: 0, count: 6, total: 48), .init(index: 1, count: 5, total: 24),
      ])
    #expect(
      confusion.pairs == [
        .init(actual: 0, predicted: 1, count: 2, total: 52),
        .init(actual: 1, predicted: 0, count: 1, total: 21),
      ])
  }

  @Test func withoutBackgroundEveryMistakeIsAMixUp() {
    let confusion = ClassConfusion(
      ConfusionMatrix(classes: ["cat", "dog"], rows: [[3, 1], [0, 5]]))
    #expect(confusion.objects == 9 && confusion.right == 8 && confusion.mixedUp == 1)
    #expect(confusion.missed == 0 && confusion.falseAlarms == 0)
  }

  @Test func backgroundRightlyLeftAloneIsNoObject() {
    let confusion = ClassConfusion(
      ConfusionMatrix(classes: ["water", "background"], rows: [[5, 1], [2, 1_000_000]]))
    #expect(confusion.objects == 6 && confusion.right == 5)
    #expect(confusion.missed == 1 && confusion.falseAlarms == 2)
  }

  @Test func partsAddUpWhateverTheOrder() {
    let cells = (0..<200).map { (actual: $0 % 7, predicted: ($0 * 3) % 8, count: $0) }
    let one = ClassConfusion(cells, classCount: 7, background: 6)
    #expect(one == ClassConfusion(cells.reversed(), classCount: 7, background: 6))
    let known = cells.filter { $0.predicted < 7 }
    #expect(one == ClassConfusion(known, classCount: 700, background: 6))
    #expect(one.objects == one.right + one.missed + one.mixedUp)
    #expect(one.pairs.map(\.count).reduce(0, +) == one.mixedUp)
    #expect(one.missedClasses.map(\.count).reduce(0, +) == one.missed)
    #expect(one.falseAlarmClasses.map(\.count).reduce(0, +) == one.falseAlarms)
  }

  @Test func aClassWithoutNameIsPassedOver() {
    let confusion = ClassConfusion(
      [(0, 0, 4), (9, 0, 3), (0, 9, 2)], classCount: 2, background: 1)
    #expect(confusion.objects == 4 && confusion.right == 4)
  }

  @Test func sumsStopAtTheGreatestInteger() {
    let confusion = ClassConfusion([(0, 0, .max), (0, 0, 9)], classCount: 1, background: nil)
    #expect(confusion.right == .max && confusion.objects == .max)
  }
}
