import Assessment

/// Which classes fail, in `data/report.json`: of the whole evaluation or of a cluster.
struct ClassConfusionPart: Encodable {
  struct Tally: Encodable {
    let name: String
    let count, total: Int
  }

  struct Pair: Encodable {
    let actual, predicted: String
    let count, total: Int
  }

  let objects, right, missed, mixedUp, falseAlarms: Int
  let mostMissed, mostFalseAlarms: [Tally]
  let mostMixedUp: [Pair]

  /// Most classes or pairs of a list.
  private static let most = 10

  init(_ confusion: ClassConfusion, names: [String]) {
    objects = confusion.objects
    right = confusion.right
    missed = confusion.missed
    mixedUp = confusion.mixedUp
    falseAlarms = confusion.falseAlarms
    func tally(_ tally: ClassConfusion.Tally) -> Tally {
      Tally(name: names[tally.index], count: tally.count, total: tally.total)
    }
    mostMissed = confusion.missedClasses.prefix(Self.most).map(tally)
    mostFalseAlarms = confusion.falseAlarmClasses.prefix(Self.most).map(tally)
    mostMixedUp = confusion.pairs.prefix(Self.most).map {
      Pair(
        actual: names[$0.actual], predicted: names[$0.predicted], count: $0.count,
        total: $0.total)
    }
  }
}
