import Foundation
import LoopbackService
import ModelEvaluation
import RoboflowAPI
import TestSupport
import Testing

/// Pictures and boxes as they come, and what is asked for again.
@Suite struct PictureFetchTests {
  @Test func everyFormOfLabelBecomesABoxInSharesOfThePicture() async throws {
    let trial = try await ImageTrial(images: 4)
    let result = try await trial.fetchPictures()
    #expect(result.pictures == 4)
    #expect(result.notes == [])
    #expect(trial.names == (0..<4).map(ImageTrial.name))
    #expect(try trial.bytes("images/\(ImageTrial.name(2))") == ImageFixture.picture(2))
    let boxes = try trial.boxes()
    #expect(boxes.hasCurrentLabels)
    #expect(!boxes.hasDetections)
    #expect(boxes.classes == ["bruise", "leaf", "stem"])
    #expect(boxes.images.map(\.id) == ["img0", "img1", "img2", "img3"])
    #expect(boxes.images.map(\.split) == ["train", "valid", "test", "train"])
    let (x, y) = (0.2, 0.2)
    let plain = PictureBoxes.Box(kind: .object, category: 0, x: x, y: y, width: 0.1, height: 0.1)
    var texts = plain
    (texts.category, texts.height) = (2, 121 / 1200)
    var polygon = plain
    polygon.category = 2
    var mask = plain
    mask.category = 1
    #expect(boxes.images.map(\.boxes) == [[plain], [texts], [polygon], [mask]])
  }

  @Test(arguments: [(false, "thumb.jpg"), (true, "original.jpg")])
  func thePictureIsTheSmallOneOrTheWholeOne(originals: Bool, file: String) async throws {
    let trial = try await ImageTrial(images: 3)
    var request = try trial.request()
    request.takesOriginals = originals
    _ = try await trial.fetchPictures(request)
    let expected = (0..<3).map { "/OWNER/img\($0)/\(file)" }
    #expect(trial.pictures.requests.map(\.target).sorted() == expected)
  }

  @Test func theKeyGoesToTheServiceAlone() async throws {
    let trial = try await ImageTrial()
    _ = try await trial.fetchPictures()
    #expect(trial.pictures.requests.count == 12)
    for request in trial.pictures.requests {
      #expect(request.authorization == nil)
      #expect(!request.target.contains("SECRET"))
    }
    for request in trial.imageRequests {
      #expect(request.authorization == "Bearer \(trial.service.key)")
    }
  }

  @Test func aSecondRunAsksOnlyForWhatIsMissing() async throws {
    let trial = try await ImageTrial()
    _ = try await trial.fetchPictures()
    let (asked, document) = (trial.imageRequests.count, try trial.bytes("boxes.json"))
    let second = try await trial.fetchPictures()
    #expect(trial.imageRequests.count == asked)
    #expect(second.saved == [])
    #expect(second.pictures == 12)
    let lost = trial.target.appendingPathComponent("images/\(ImageTrial.name(5))")
    try FileManager.default.removeItem(at: lost)
    let third = try await trial.fetchPictures()
    #expect(trial.imageRequests.dropFirst(asked).map(\.path.last) == ["img5"])
    #expect(trial.pictures.requests.count == 13)
    #expect(third.saved == ["boxes.json", "images/\(ImageTrial.name(5))"])
    #expect(try trial.bytes("boxes.json") == document)
  }

  @Test func aRefreshAsksForEverythingAgain() async throws {
    let trial = try await ImageTrial()
    _ = try await trial.fetchPictures()
    let result = try await trial.fetchPictures(trial.request(refresh: true))
    #expect(trial.imageRequests.count == 24)
    #expect(result.saved.count == 13)
    #expect(trial.names.count == 12)
  }

  @Test func aRefreshKeepsAPictureThatSomebodyPutThere() async throws {
    let trial = try await ImageTrial(images: 3)
    _ = try await trial.fetchPictures()
    let path = "images/\(ImageTrial.name(1))"
    for text in ["mine", "mine too"] {
      try trial.folder.write(text, to: "evaluation/\(path)")
      let result = try await trial.fetchPictures(trial.request(refresh: true))
      #expect(result.told.contains("1 image has another picture than was there"))
      #expect(try trial.bytes(path) == ImageFixture.picture(1))
    }
    #expect(try trial.bytes("\(path).before") == Data("mine".utf8))
    #expect(try trial.bytes("\(path).before2") == Data("mine too".utf8))
    #expect(trial.names.count == 5)
  }

  @Test func aRefreshOfSomeImagesKeepsTheBoxesOfTheOthers() async throws {
    let trial = try await ImageTrial(images: 6)
    _ = try await trial.fetchPictures()
    _ = try await trial.fetchPictures(trial.request(refresh: true) { Array($0.prefix(2)) })
    #expect(trial.imageRequests.count == 8)
    #expect(try trial.boxes().images.count == 6)
  }

  @Test func onlyTheImagesThatAreWantedAreAskedFor() async throws {
    let trial = try await ImageTrial()
    _ = try await trial.fetchPictures(trial.request { Array($0.prefix(2)) })
    #expect(Set(trial.imageRequests.compactMap(\.path.last)) == ["img0", "img1"])
    #expect(trial.names.count == 2)
    // What an earlier run brought stays in the document.
    _ = try await trial.fetchPictures(trial.request { Array($0.suffix(1)) })
    #expect(try trial.boxes().images.map(\.id) == ["img0", "img1", "img11"])
  }

  @Test func tagsCountOnlyWhereTheyAreKnownOfAllImages() async throws {
    let trial = try await ImageTrial()
    _ = try await trial.fetchPictures(trial.request { Array($0.prefix(6)) })
    #expect(try trial.boxes().images.allSatisfy { $0.tags == ["dark"] })
    #expect(try #require(trial.decoded().images).extras.isEmpty)
    _ = try await trial.fetchPictures()
    let images = try #require(trial.decoded().images)
    #expect((0..<12).allSatisfy { images.extras[$0].tags == ["dark"] })
  }

  @Test func atMostFourImagesAreAskedForAtOnce() async throws {
    let gate = ConcurrencyGauge()
    let trial = try await ImageTrial(
      images: 24,
      pictures: { request in
        gate.enter()
        defer { gate.leave() }
        usleep(5000)
        return (ImageFixture.pictureAnswer(request), .whole)
      })
    _ = try await trial.fetchPictures()
    #expect(gate.most <= 4)
  }

  @Test func boxesOfSomebodyElseStay() async throws {
    let trial = try await ImageTrial(images: 2)
    let own = #"{"boxes": {"hasDetections": true, "classes": [], "images": []}}"#
    try trial.folder.write(own, to: "evaluation/boxes.json")
    let result = try await trial.fetchPictures()
    #expect(result.told.contains("boxes.json is none of a fetch; it stays"))
    #expect(try trial.bytes("boxes.json") == Data(own.utf8))
    #expect(trial.names.count == 2)
  }

  @Test(arguments: [
    "../escape.jpg", "/etc/passwd.jpg", "a/../../b.jpg", String(repeating: "x", count: 250), "",
  ])
  func aNameThatLeadsElsewhereIsNoFile(name: String) async throws {
    let trial = try await ImageTrial(images: 1)
    let result = try await trial.fetchPictures(
      trial.request { images in
        images.map { SourceImage(id: $0.id, name: name) }
      })
    #expect(result.told.contains("1 image has a name that no file can have"))
    #expect(trial.imageRequests.isEmpty)
    #expect(trial.names == [])
  }

  @Test func imagesWithoutIDsOrWithOneNameAreCounted() async throws {
    let trial = try await ImageTrial(images: 4)
    let result = try await trial.fetchPictures(
      trial.request { images in
        var changed = images
        changed[0].id = ""
        changed[2].name = changed[1].name
        return changed
      })
    #expect(result.told.contains("1 image has no id in the evaluation"))
    #expect(result.told.contains("1 image has the name of another image"))
    #expect(trial.names == [ImageTrial.name(3)])
  }

  @Test func aFolderOfPicturesInPlaceOfALinkIsRefused() async throws {
    let trial = try await ImageTrial(images: 1)
    try FileManager.default.createSymbolicLink(
      atPath: trial.target.appendingPathComponent("images").path,
      withDestinationPath: trial.folder.url.path)
    let failure = await #expect(throws: RoboflowError.self) { try await trial.fetchPictures() }
    #expect(failure?.exitCode == 73)
    #expect(failure?.message.contains("is a link") == true)
  }

  @Test func anotherProjectHasNoneOfTheImages() async throws {
    let trial = try await ImageTrial(images: 2)
    let failure = await #expect(throws: RoboflowError.self) {
      try await trial.fetchPictures(trial.request(project: "other"))
    }
    #expect(failure?.exitCode == 3)
    #expect(failure?.remedy == .nameProject)
  }
}
