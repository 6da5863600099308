import Foundation
import LoopbackService
import Synchronization
import TestSupport
import Testing

/// A fetch of 60 pictures that is killed, and run again.
@Suite(.serialized) struct KilledPictureTests {
  /// Kills a process when the host of pictures has received so many requests.
  private final class Trigger: Sendable {
    private let plan = Mutex((process: Int32(0), left: Int.max))

    func arm(after count: Int) { plan.withLock { $0 = (0, count) } }

    func aim(at process: Int32) { plan.withLock { $0.process = process } }

    func requestArrived() {
      let isDue = plan.withLock { plan in
        plan.left -= 1
        return plan.left == 0
      }
      guard isDue else { return }
      while true {
        let process = plan.withLock { $0.process }
        if process != 0 {
          kill(process, SIGKILL)
          return
        }
        usleep(100)
      }
    }
  }

  private static let images = 60
  private let trigger = Trigger()
  private let pictures: RawServer
  private let server: LoopbackServer
  private let service: EvaluationService
  private let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    let trigger = trigger
    pictures = try RawServer { request in
      trigger.requestArrived()
      return (ImageFixture.pictureAnswer(request), .whole)
    }
    var service = EvaluationService()
    service.fixture.imageCount = Self.images
    service.images.host = pictures.address
    let answers = service
    self.service = service
    server = try await LoopbackServer { answers.answer($0) }
  }

  private func command(_ name: String) throws -> BuiltCommand {
    try BuiltCommand(
      [
        "fetch", "orchard", service.fixture.evaluationID, "--pictures", "all",
        "-o", folder.url.appendingPathComponent(name).path,
      ],
      environment: [
        "API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
      ])
  }

  private func contents(_ name: String) -> [String: Data] {
    let target = folder.url.appendingPathComponent(name)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: target.path)) ?? []
    let files = paths.compactMap { path in
      (try? Data(contentsOf: target.appendingPathComponent(path))).map { (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  @Test func killedAtSixMomentsTheFolderBecomesTheSame() async throws {
    let plain = try await command("whole").run()
    #expect(plain.exitCode == 0, "\(plain.error)")
    let whole = contents("whole")
    #expect(whole.keys.filter { $0.hasPrefix("images/") }.count == Self.images)
    for moment in [1, 2, 17, 33, 48, 57] {
      let name = "killed-\(moment)"
      let start = pictures.requests.count
      let command = try command(name)
      trigger.arm(after: moment)
      async let outcome = command.run()
      while command.process.processIdentifier == 0 { try await Task.sleep(for: .milliseconds(1)) }
      trigger.aim(at: command.process.processIdentifier)
      let killed = try await outcome
      #expect(killed.signal == SIGKILL)
      trigger.arm(after: .max)
      let left = contents(name)
      let arrived = left.keys.filter { $0.hasPrefix("images/") && !$0.hasSuffix(".partial") }
      for path in arrived { #expect(left[path] == whole[path], "\(path) is not whole") }
      #expect(try await self.command(name).run().exitCode == 0)
      // What had arrived was not asked for again.
      let asked = pictures.requests.dropFirst(start).map { $0.path[1] }
      for path in arrived {
        let id = "img\(path.dropFirst("images/tray_".count).prefix { $0 != "_" })"
        #expect(asked.count { $0 == id } == 1, "\(path)")
      }
      #expect(contents(name) == whole)
    }
  }
}
