import Foundation
import LoopbackService
import ModelEvaluation
import RoboflowAPI
import TestSupport
import Testing

/// What the service may say of an image.
@Suite struct ImageDetailsTests {
  private func trial(_ body: String, status: Int = 200) async throws -> ImageTrial {
    try await ImageTrial(
      images: 2,
      answer: { request, _ in
        request.path.last == "img1" ? ServiceResponse(status, body) : nil
      })
  }

  @Test(arguments: [
    (#"{"image": {}}"#, "no picture at an https address"),
    (#"{"image": {"annotation": null, "urls": null}}"#, "no picture at an https address"),
    (
      #"{"image": {"annotation": {"width": 10, "height": 10, "boxes": [{"label": "a", "x": "NaN", "y": 1, "width": 1, "height": 1}]}}}"#,
      "labels without a place in the picture"
    ),
    (
      #"{"image": {"annotation": {"width": 10, "height": 10, "boxes": [{"label": "a", "x": 1, "y": 1, "width": -1, "height": 1}, 7, null]}}}"#,
      "labels without a place in the picture"
    ),
    (
      #"{"image": {"annotation": {"boxes": [{"label": "a", "x": 1, "y": 1, "width": 1, "height": 1}]}}}"#,
      "labels without a place in the picture"
    ),
    (
      #"{"image": {"annotation": {"width": 1e999, "height": 0, "boxes": [{"label": "a", "x": 1, "y": 1, "width": 1, "height": 1}]}}}"#,
      "labels without a place in the picture"
    ),
  ])
  func whatIsOddIsCountedAndTheOtherImageComes(body: String, says: String) async throws {
    let trial = try await trial(body)
    let result = try await trial.fetchPictures()
    #expect(result.told.contains(says), "\(result.told)")
    #expect(trial.names == [ImageTrial.name(0)])
    let boxes = try trial.boxes()
    #expect(boxes.images.map(\.boxes.count) == [1, 0])
  }

  @Test func anImageThatIsGoneIsCounted() async throws {
    let trial = try await trial(#"{"error": "Image not found"}"#, status: 404)
    let result = try await trial.fetchPictures()
    #expect(result.told.contains("1 image has gone from the project"))
    #expect(try trial.boxes().images.count == 1)
  }

  @Test(
    arguments: [
      (200, "{}", 69, "expected details of an image"), (200, "[]", 69, "JSON object"),
      (401, "{}", 2, "does not accept the API key"), (403, "{}", 2, "image:read"),
      (200, #"{"image": [1]}"#, 69, "expected details of an image"),
    ] as [(Int, String, Int32, String)])
  func aRefusalEndsTheFetch(status: Int, body: String, exitCode: Int32, says: String) async throws {
    let trial = try await trial(body, status: status)
    let failure = await #expect(throws: RoboflowError.self) { try await trial.fetchPictures() }
    #expect(failure?.exitCode == exitCode)
    let told = [failure?.message, failure?.hint].compactMap(\.self).joined(separator: "\n")
    #expect(told.contains(says), "\(told)")
  }

  @Test func theServiceAsksToWait() async throws {
    let trial = try await ImageTrial(
      images: 2,
      answer: { request, _ in
        request.path.last == "img1" && request.repetition == 0
          ? ServiceResponse(429, "{}", headers: ["Retry-After": "9"]) : nil
      })
    #expect(try await trial.fetchPictures().pictures == 2)
    #expect(trial.time.pauses == [.seconds(9)])
  }

  @Test func manyBoxesAreCutToTheLargest() async throws {
    let boxes = (1...70).map {
      #"{"label": "a", "x": 500, "y": 500, "width": \#($0), "height": \#($0)}"#
    }
    let trial = try await trial(
      #"{"image": {"annotation": {"width": 1000, "height": 1000, "boxes": [\#(boxes.joined(separator: ","))]}}}"#
    )
    _ = try await trial.fetchPictures()
    let image = try #require(try trial.boxes().images.last)
    #expect(image.boxes.count == 60)
    #expect(image.omitted == 10)
    #expect(image.boxes.first?.width == 0.011)
  }
}
