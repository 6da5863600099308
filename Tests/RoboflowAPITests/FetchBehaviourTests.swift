import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport
import Testing

@Suite struct FetchBehaviourTests {
  @Test(
    .serialized,
    arguments: FetchCase.paging + FetchCase.panelCases + FetchCase.refusals
      + FetchCase.unfinished + FetchCase.faults + FetchCase.wrongAnswers + FetchCase.unusable
      + FetchCase.folders)
  func fetch(_ behaviour: FetchCase) async throws {
    var trial = try FetchTrial()
    try await trial.run(behaviour)
    #expect((trial.failure?.exitCode ?? 0) == behaviour.exitCode, "\(trial.told)")
    for text in behaviour.says {
      #expect(trial.told.contains(text), "expected “\(text)” in:\n\(trial.told)")
    }
    #expect(trial.files == behaviour.files)
    if let pauses = behaviour.pauses { #expect(trial.time.pauses == pauses) }
    #expect(trial.requests.allSatisfy { $0.method == "GET" && !$0.target.contains("SECRET") })
    #expect(!trial.told.contains("SECRET"))
  }
}
