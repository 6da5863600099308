import JSON
import ModelEvaluation

/// Label errors in `data/report.json`: all of them.
struct LabelErrorsPart: JSONWritable {
  let errors: LabelErrors

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("candidates", errors.candidates.map(CandidatePart.init))
      json.member("labels", errors.labels)
      json.member("total", errors.total)
    }
  }

  private struct CandidatePart: JSONWritable {
    let candidate: LabelErrors.Candidate

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("box", candidate.area.map { [$0.x, $0.y, $0.width, $0.height] })
        json.member("className", candidate.className)
        json.member("imageName", candidate.imageName)
        json.member("kind", candidate.kind.rawValue)
        json.member("score", candidate.score)
        json.member("split", candidate.split)
      }
    }
  }
}
