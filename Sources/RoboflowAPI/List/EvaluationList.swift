import ModelEvaluation
import PlainText
import RoboflowFormat

/// The evaluations of a workspace, newest first.
enum EvaluationList {
  /// Asks the service.
  static func fetch(
    workspace: String, filter: ListFilter, client: Client, appURL: String
  ) async throws -> [EvaluationRow] {
    let place = "workspace \(ShownText(foreign: workspace, to: 60))"
    let subject = "the evaluations of \(place)"
    do {
      let answer = try await client.get(
        [workspace, "model-evals"], query: filter.query, subject: subject, WholeDocument.list)
      return rows(answer.content, workspace: workspace, appURL: appURL)
    } catch let refusal as ServiceRefusal {
      throw refusal.error(asking: subject, absent: place)
    }
  }

  /// Rows of a list; the order of the service is not promised, so it is not relied on.
  static func rows(_ headers: [Header], workspace: String, appURL: String) -> [EvaluationRow] {
    let rows = headers.map { header in
      var row = EvaluationRow(header)
      row.url = row.link(workspace: workspace, appURL: appURL)
      return row
    }
    return rows.sorted { ($0.createdAt ?? "", $0.evalId) > ($1.createdAt ?? "", $1.evalId) }
  }
}
