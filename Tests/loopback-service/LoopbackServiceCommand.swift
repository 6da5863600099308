import Foundation
import LoopbackService

/// The loopback service as a program, for checks and measurements from outside Swift.
///
/// Usage: `loopback-service [images]`. Prints its address, then serves until standard input ends.
@main
enum LoopbackServiceCommand {
  static func main() async throws {
    var service = EvaluationService()
    if let count = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) {
      service.fixture.imageCount = count
    }
    service.fixture.weakCluster = 2
    let pictures = try await LoopbackServer(keepsLog: false) { ImageFixture.pictureAnswer($0) }
    service.images.host = pictures.address
    let answers = service
    let server = try await LoopbackServer(keepsLog: false) { answers.answer($0) }
    FileHandle.standardOutput.write(Data("\(server.address)\n".utf8))
    _ = try FileHandle.standardInput.readToEnd()
    await server.stop()
    await pictures.stop()
  }
}
