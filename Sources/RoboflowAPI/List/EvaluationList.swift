import Foundation

/// The evaluations of a workspace, newest first.
enum EvaluationList {
  /// Asks the service.
  static func fetch(
    workspace: String, filter: ListFilter, client: Client, appURL: String
  ) async throws -> [EvaluationRow] {
    let subject = "the evaluations of workspace \(workspace.printable(limit: 60))"
    do {
      let answer = try await client.get(
        [workspace, "model-evals"], query: filter.query, subject: subject)
      return try rows(in: answer.body, workspace: workspace, appURL: appURL)
    } catch let refusal as ServiceRefusal {
      throw refusal.error(asking: subject)
    }
  }

  /// Reads a list; the order of the service is not promised, so it is not relied on.
  static func rows(in body: Data, workspace: String, appURL: String) throws -> [EvaluationRow] {
    guard let list = try? JSONDecoder().decode(List.self, from: body) else {
      throw RoboflowError(
        .unreachable, "list of evaluations: expected a list “evals” of objects, found another form")
    }
    let rows = (list.evals ?? []).map { row in
      var row = row
      row.url = row.link(workspace: workspace, appURL: appURL)
      return row
    }
    return rows.sorted { ($0.createdAt ?? "", $0.evalId) > ($1.createdAt ?? "", $1.evalId) }
  }

  private struct List: Decodable { var evals: [EvaluationRow]? }
}
