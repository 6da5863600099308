import JSON
import ModelEvaluation

/// Which classes fail, in `data/report.json`: of the whole evaluation or of a cluster.
struct ClassConfusionPart: JSONWritable {
  private let confusion: ClassConfusion
  private let names: [String]

  /// Most classes or pairs of a list.
  private static let most = 10

  init(_ confusion: ClassConfusion, names: [String]) {
    self.confusion = confusion
    self.names = names
  }

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("falseAlarms", confusion.falseAlarms)
      json.member("missed", confusion.missed)
      json.member("mixedUp", confusion.mixedUp)
      json.member("mostFalseAlarms", tallies(confusion.falseAlarmClasses))
      json.member("mostMissed", tallies(confusion.missedClasses))
      json.member("mostMixedUp", confusion.pairs.prefix(Self.most).map(pair))
      json.member("objects", confusion.objects)
      json.member("right", confusion.right)
    }
  }

  private func tallies(_ tallies: [ClassConfusion.Tally]) -> [TallyPart] {
    tallies.prefix(Self.most).map {
      TallyPart(name: names[$0.index], count: $0.count, total: $0.total)
    }
  }

  private func pair(_ pair: ClassConfusion.Pair) -> PairPart {
    PairPart(
      actual: names[pair.actual], predicted: names[pair.predicted], count: pair.count,
      total: pair.total)
  }

  private struct TallyPart: JSONWritable {
    let name: String
    let count, total: Int

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("count", count)
        json.member("name", name)
        json.member("total", total)
      }
    }
  }

  private struct PairPart: JSONWritable {
    let actual, predicted: String
    let count, total: Int

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("actual", actual)
        json.member("count", count)
        json.member("predicted", predicted)
        json.member("total", total)
      }
    }
  }
}
