import Foundation
import LoopbackService
import ModelEvaluation
import RoboflowFormat
import Testing

@testable import RoboflowAPI

@Suite struct ListTests {
  private func rows(_ text: String) throws -> [EvaluationRow] {
    EvaluationList.rows(
      try WholeDocument.list(Data(text.utf8)), workspace: "or/chard",
      appURL: "https://app.example/")
  }

  @Test func rowsOfOlderServersAndOddOnes() throws {
    let rows = try rows(
      """
      {"evals": [
        {"id": "a", "projectId": "P", "versionId": 12, "status": "archived"},
        {"evalId": "b", "createdAt": "2026-01-02T00:00:00.000Z", "project": null, "new": [1]},
        {"evalId": "c", "createdAt": "2026-01-03T00:00:00.000Z", "project": "p q", "versionId": "1"}
      ]}
      """)
    #expect(rows.map(\.evalId) == ["c", "b", "a"])
    #expect(rows[0].url == "https://app.example/or%2Fchard/p%20q/evaluation/1")
    #expect(rows[1].url == nil)
    #expect(rows[2].project == "P")
    #expect(rows[2].versionId == "12")
    #expect(rows[2].status == "archived")
  }

  @Test func aFieldOfAWrongTypeIsAbsent() throws {
    let rows = try rows(#"{"evals": [{"evalId": "a", "status": 5, "project": []}, {"id": 7}]}"#)
    #expect(rows.map(\.evalId) == ["a", "7"])
    #expect(rows[0].status == nil)
  }

  @Test(arguments: ["{}", #"{"evals": null}"#, #"{"evals": []}"#])
  func noRows(text: String) throws { #expect(try rows(text).isEmpty) }

  @Test(arguments: [#"{"evals": {}}"#, #"{"evals": [1]}"#])
  func otherForms(text: String) {
    #expect(throws: EvaluationError.self) { try rows(text) }
  }

  @Test func filtersAsTheServiceTakesThem() throws {
    #expect(try ListFilter().query.isEmpty)
    let filter = try ListFilter(project: "a b", status: "done", limit: 200)
    #expect(
      filter.query.map { "\($0.name)=\($0.value)" } == ["project=a b", "status=done", "limit=200"])
    #expect(try ListFilter(version: "12").query.map(\.name) == ["version"])
    #expect(try ListFilter(model: "m").query.map(\.name) == ["model"])
  }

  @Test func knowsWhenThereMayBeMore() throws {
    #expect(try !ListFilter().isFull(49) && ListFilter().isFull(50))
    #expect(try !ListFilter(limit: 60).isFull(50) && ListFilter(limit: 2).isFull(2))
  }

  @Test func aWorkspaceThatIsNotThereIsNamed() throws {
    let said = ServiceError(body: Data(#"{"error": "not_found"}"#.utf8))
    let refusal = ServiceRefusal(status: 404, said: said, host: "api.example")
    let failure = refusal.error(asking: "the evaluations of workspace x", absent: "workspace x")
    #expect(failure.message.hasPrefix("api.example has no workspace x"))
    #expect(failure.hint?.contains("list") == false)
  }

  @Test func filtersThatTheServiceWouldRefuse() {
    let attempts: [() throws -> ListFilter] = [
      { try ListFilter(project: "a", version: "1") }, { try ListFilter(version: "1", model: "m") },
      { try ListFilter(status: "finished") }, { try ListFilter(limit: 0) },
      { try ListFilter(limit: 201) },
    ]
    for attempt in attempts {
      let failure = #expect(throws: RoboflowError.self) { try attempt() }
      #expect(failure?.exitCode == 64)
    }
  }
}
