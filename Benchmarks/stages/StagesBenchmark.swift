import FoundationEssentials
import RoboflowFormat
import StageClock
import VectorReport

/// Tells what each stage of `render` costs on its own, one after the other; the program itself does some
/// of them beside each other.
///
///     swift run -c release stages EVALUATION OUTPUT
///
/// Benchmarks/stages.py runs it and holds reading against simdjson.
@main
struct StagesBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { return print("usage: stages EVALUATION OUTPUT") }
    var clock = StageClock()
    let input = try EvaluationInput(path: arguments[1])
    let decoded = try DecodedEvaluation(input)
    clock.tell("read")
    let files = InputDigests.list(input)
    clock.tell("digest")
    let assessed = AssessedEvaluation(
      decoded.evaluation, notes: decoded.notes, origin: AssessedEvaluation.Origin(files: files))
    clock.tell("assess")
    let report = try Report(assessed)
    clock.tell("draw")
    try report.write(to: URL(fileURLWithPath: arguments[2]))
    clock.tell("write")
  }
}
