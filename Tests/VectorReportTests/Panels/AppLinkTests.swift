import ModelEvaluation
import Testing

@testable import ReportPages

/// The link to the service's app: whole, encoded, or not there.
@Suite struct AppLinkTests {
  @Test(arguments: [
    ("https://app.roboflow.com", "https://app.roboflow.com/north/apples/evaluation/12"),
    ("https://app.example.org/x//", "https://app.example.org/x/north/apples/evaluation/12"),
    ("http://localhost:8080", "http://localhost:8080/north/apples/evaluation/12"),
    ("javascript:alert(1)", nil), ("https://a.b/)[x](y", nil), ("", nil), ("app.roboflow.com", nil),
  ])
  func baseIsCheckedAndJoined(_ base: String, _ address: String?) throws {
    let place = try #require(AppPlace(workspace: "north", project: "apples", version: "12"))
    #expect(AppLink.address(place, base: base) == address)
  }

  @Test func partsCannotLeaveTheirPlace() throws {
    let place = try #require(
      AppPlace(workspace: "..", project: "a/b?c#d)é\n", version: "<1> \"2\""))
    #expect(
      AppLink.address(place, base: "https://app.roboflow.com")
        == "https://app.roboflow.com/%2E%2E/a%2Fb%3Fc%23d%29%C3%A9%0A/evaluation/%3C1%3E%20%222%22")
  }

  @Test func withoutAllPartsThereIsNoPlace() {
    #expect(AppPlace(workspace: nil, project: "apples", version: "12") == nil)
    #expect(AppPlace(workspace: "north", project: "", version: "12") == nil)
    #expect(AppPlace(workspace: "north", project: "apples", version: nil) == nil)
  }
}
