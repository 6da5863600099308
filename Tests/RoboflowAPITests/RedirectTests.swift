import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport
import Testing

@Suite struct RedirectTests {
  @Test(arguments: [301, 302, 303, 307, 308])
  func theKeyDoesNotFollow(status: Int) async throws {
    let elsewhere = try await LoopbackServer { _ in ServiceResponse(200, "{}") }
    let place = elsewhere.address
    let server = try await LoopbackServer { request in
      ServiceResponse(status, "", headers: ["Location": place + request.target])
    }
    let folder = try TemporaryFolder()
    let settings = try Settings(environment: [
      "API_URL": server.address, "ROBOFLOW_API_KEY": "rfk_SECRET", "HOME": folder.url.path,
    ])
    let service = try RoboflowService(settings: settings, workspace: nil, time: FakeTime().source)
    let failure = await #expect(throws: RoboflowError.self) {
      try await service.list(workspace: "orchard", filter: try ListFilter())
    }
    #expect(failure?.exitCode == 69)
    #expect(failure?.message.contains("the API key was not sent there") == true)
    #expect(failure?.message.contains("redirects to \(place)/orchard/model-evals;") == true)
    #expect(server.requests.count == 1)
    #expect(elsewhere.requests.isEmpty)
    await server.stop()
    await elsewhere.stop()
  }
}
