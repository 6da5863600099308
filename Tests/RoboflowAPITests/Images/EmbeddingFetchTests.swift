import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport
import Testing

/// Vectors by search, and one by one.
@Suite struct EmbeddingFetchTests {
  /// The header's shape and the numbers of an array file.
  private func array(_ trial: ImageTrial) throws -> (header: String, values: [Float]) {
    let bytes = try trial.bytes("embeddings.npy")
    #expect(bytes.prefix(8) == Data([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]))
    let length = Int(bytes[8]) + Int(bytes[9]) << 8
    #expect((10 + length) % 64 == 0)
    let body = Data(bytes.dropFirst(10 + length))
    let values = stride(from: 0, to: body.count, by: 4).map { start in
      Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(body[start + $1]) << (8 * $1) })
    }
    return (String(decoding: bytes[10..<10 + length], as: UTF8.self), values)
  }

  private func names(_ trial: ImageTrial) throws -> [String] {
    String(decoding: try trial.bytes("names.txt"), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test func aRowForEachImageInTheOrderOfTheEvaluation() async throws {
    let trial = try await ImageTrial(images: 600)
    let result = try await trial.fetchEmbeddings()
    #expect(result.vectors == 600)
    #expect(result.saved == ["embeddings.npy", "names.txt"])
    #expect(trial.imageRequests.map(\.method) == ["POST", "POST", "POST"])
    #expect(try names(trial) == (0..<600).map { "img\($0)" })
    let (header, values) = try array(trial)
    #expect(header.contains("'descr': '<f4', 'fortran_order': False, 'shape': (600, 6)"))
    #expect(values[6 * 7..<6 * 8] == [7, 7.125, 7.25, 7.375, 7.5, 7.625])
    #expect(try await trial.fetchEmbeddings().saved == [])
    #expect(trial.imageRequests.count == 3)
  }

  @Test func whatASearchDoesNotGiveIsAskedForOneByOne() async throws {
    let trial = try await ImageTrial(
      images: 30, service: { $0.images.withoutVector = [3, 17] })
    #expect(try await trial.fetchEmbeddings().vectors == 30)
    let asked = trial.imageRequests.filter { $0.method == "GET" }.compactMap(\.path.last)
    #expect(Set(asked) == ["img3", "img17"])
  }

  @Test func anImageWithoutAVectorHasNoRow() async throws {
    let trial = try await ImageTrial(
      images: 30, service: { $0.images.withoutVector = [3] },
      answer: { request, _ in
        request.path.last == "img3" ? ServiceResponse(200, #"{"image": {"embedding": null}}"#) : nil
      })
    let result = try await trial.fetchEmbeddings()
    #expect(result.vectors == 29)
    #expect(result.told == "1 of 30 images have no vector of their own")
    #expect(try !names(trial).contains("img3"))
  }

  @Test func pagesThatRepeatAndSkipAreWalkedAgain() async throws {
    let trial = try await ImageTrial(
      images: 400,
      answer: { request, service in
        // The second page of the first walk repeats the first.
        guard request.method == "POST", request.repetition == 1 else { return nil }
        var again = request
        again.body = Data(#"{"fields": ["embedding"], "limit": 250, "offset": 0}"#.utf8)
        return service.answer(again)
      })
    #expect(try await trial.fetchEmbeddings().vectors == 400)
    #expect(trial.imageRequests.count { $0.method == "GET" } == 0)
  }

  @Test func aServiceWithoutVectorsIsSaidAndNotAskedForEver() async throws {
    let trial = try await ImageTrial(
      images: 100, service: { $0.images.withoutVector = Set(0..<100) },
      answer: { request, _ in
        request.method == "GET" && request.path.contains("images")
          ? ServiceResponse(200, #"{"image": {}}"#) : nil
      })
    let failure = await #expect(throws: RoboflowError.self) { try await trial.fetchEmbeddings() }
    #expect(failure?.exitCode == 4)
    #expect(trial.imageRequests.count < 20)
    #expect((try? trial.bytes("embeddings.npy")) == nil)
  }

  @Test func vectorsOfTwoLengthsAreRefused() async throws {
    let trial = try await ImageTrial(
      images: 3, service: { $0.images.withoutVector = [1] },
      answer: { request, _ in
        request.path.last == "img1"
          ? ServiceResponse(200, #"{"image": {"embedding": [1, 2]}}"#) : nil
      })
    let failure = await #expect(throws: RoboflowError.self) { try await trial.fetchEmbeddings() }
    #expect(failure?.exitCode == 69)
    #expect(failure?.message.contains("some have 2 numbers, others 6") == true)
    #expect((try? trial.bytes("embeddings.npy")) == nil)
  }

  @Test func anotherProjectIsNotFound() async throws {
    let trial = try await ImageTrial(images: 3)
    let failure = await #expect(throws: RoboflowError.self) {
      try await trial.fetchEmbeddings(trial.request(project: "other"))
    }
    #expect(failure?.exitCode == 3)
    #expect(failure?.hint?.contains("other") == true)
  }
}
