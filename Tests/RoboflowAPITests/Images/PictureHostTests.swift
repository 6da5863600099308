import Foundation
import LoopbackService
import ModelEvaluation
import RoboflowAPI
import TestSupport
import Testing

/// A host of pictures that refuses, redirects, is slow, or has something else.
@Suite struct PictureHostTests {
  /// One answer of the host to the picture of image 1, and what must come of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var answer: @Sendable (ServiceRequest) -> ServiceResponse?
    var delivery: @Sendable (ServiceRequest) -> RawServer.Delivery = { _ in .whole }
    /// What is said of it; `nil` where the picture comes.
    var says: String?
    var pauses: [Duration] = []

    init(
      _ name: String, says: String? = nil, pauses: [Duration] = [],
      _ answer: @escaping @Sendable (ServiceRequest) -> ServiceResponse?
    ) {
      testDescription = name
      self.answer = answer
      self.says = says
      self.pauses = pauses
    }

    func delivered(_ delivery: @escaping @Sendable (ServiceRequest) -> RawServer.Delivery) -> Case {
      var changed = self
      changed.delivery = delivery
      return changed
    }
  }

  private static func status(_ status: Int, _ headers: [String: String] = [:]) -> ServiceResponse {
    ServiceResponse(status, "no", headers: headers)
  }

  static let cases: [Case] = [
    Case("404", says: "1 image has no picture at its address") { _ in status(404) },
    Case("410", says: "1 image has no picture at its address") { _ in status(410) },
    Case("401", says: "a picture that needs a key") { _ in status(401) },
    Case("403", says: "a picture that needs a key") { _ in status(403) },
    Case("418", says: "a picture that did not arrive") { _ in status(418) },
    Case("503 for ever", says: "did not arrive", pauses: [.milliseconds(500), .seconds(1)]) { _ in
      status(503)
    },
    Case("429 asks to wait some seconds", pauses: [.seconds(7)]) {
      $0.repetition == 0 ? status(429, ["Retry-After": "7"]) : nil
    },
    Case("a page in place of a picture", says: "neither JPEG, PNG nor WebP") { _ in
      ServiceResponse(200, "<html>Sign in</html>", headers: ["Content-Type": "image/jpeg"])
    },
    Case("nothing in place of a picture", says: "neither JPEG, PNG nor WebP") { _ in
      ServiceResponse(200, "")
    },
    Case("a picture that is cut off and says it is whole", says: "a damaged picture") { _ in
      ServiceResponse(200, Data([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    },
    Case("more than a picture can be", says: "a picture that is too large") { _ in
      ServiceResponse(200, Data(count: 32_000_001))
    },
    Case("a way to another place of the host") {
      $0.path.first == "moved"
        ? nil : status(302, ["Location": "/moved/img1/thumb.jpg"])
    },
    Case("a way without encryption", says: "no picture at an https address") { _ in
      status(302, ["Location": "http://pictures.invalid/img1.jpg"])
    },
    Case("a way to a file", says: "no picture at an https address") { _ in
      status(302, ["Location": "file:///etc/passwd"])
    },
    Case("a way in a circle", says: "no picture at an https address") {
      status(302, ["Location": $0.target])
    },
    Case("cut once", pauses: [.milliseconds(500)]) { _ in nil }
      .delivered { $0.repetition == 0 ? .cut(after: 900) : .whole },
    Case("stalled once", pauses: [.milliseconds(500)]) { _ in nil }
      .delivered { $0.repetition == 0 ? .stalled(after: 900) : .whole },
    Case("slow") { _ in nil }.delivered { _ in .slow },
  ]

  @Test(.serialized, arguments: cases)
  func whatTheHostDoesIsToldAndTheOthersCome(_ host: Case) async throws {
    let trial = try await ImageTrial(
      images: 3,
      pictures: { request in
        guard request.path.contains("img1") else {
          return (ImageFixture.pictureAnswer(request), .whole)
        }
        return (host.answer(request) ?? ImageFixture.pictureAnswer(request), host.delivery(request))
      })
    let result = try await trial.fetchPictures()
    if let says = host.says {
      #expect(result.told.contains(says), "\(result.told)")
      #expect(trial.names == [0, 2].map(ImageTrial.name))
    } else {
      #expect(result.notes == [])
      #expect(try trial.bytes("images/\(ImageTrial.name(1))") == ImageFixture.picture(1))
    }
    #expect(trial.time.pauses == host.pauses)
    // The boxes come all the same.
    #expect(try trial.boxes().images.count == 3)
    #expect(trial.pictures.requests.allSatisfy { $0.authorization == nil })
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func theKeyDoesNotFollowToAnotherHost(status: Int) async throws {
    let elsewhere = try RawServer { (ImageFixture.pictureAnswer($0), .whole) }
    defer { elsewhere.stop() }
    let place = elsewhere.address
    let trial = try await ImageTrial(
      images: 2,
      pictures: {
        (ServiceResponse(status, "", headers: ["Location": place + $0.target]), .whole)
      })
    #expect(try await trial.fetchPictures().pictures == 2)
    #expect(elsewhere.requests.count == 2)
    #expect(elsewhere.requests.allSatisfy { $0.authorization == nil })
    #expect(elsewhere.requests.allSatisfy { !$0.target.contains("SECRET") })
  }

  @Test(arguments: [
    "http://pictures.invalid/a.jpg", "ftp://pictures.invalid/a.jpg", "file:///etc/passwd",
    "https://name:password@pictures.invalid/a.jpg", "nowhere", "",
  ])
  func anAddressWithoutEncryptionIsNotAsked(address: String) async throws {
    let trial = try await ImageTrial(
      images: 1,
      answer: { request, _ in
        request.path.contains("images")
          ? ServiceResponse(200, #"{"image": {"urls": {"thumb": "\#(address)"}}}"#) : nil
      })
    let result = try await trial.fetchPictures()
    #expect(result.told.contains("1 image has no picture at an https address"))
  }

  @Test func aHostThatIsDownEndsTheFetchAndKeepsTheBoxes() async throws {
    let trial = try await ImageTrial(
      images: 40, pictures: { _ in (Self.status(503), .whole) })
    let failure = await #expect(throws: RoboflowError.self) { try await trial.fetchPictures() }
    #expect(failure?.exitCode == 69)
    #expect(failure?.message.contains("503") == true)
    let known = try trial.boxes().images.count
    #expect(known >= 8)
    #expect(known < 20)
  }
}
