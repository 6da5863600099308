import Foundation
import LoopbackService
import Synchronization
import TestSupport
import Testing

/// A fetch of 200 pages that is killed, and run again.
@Suite(.serialized) struct KilledFetchTests {
  /// Sends a signal to a process when a server has received so many requests.
  private final class Trigger: Sendable {
    private struct Plan {
      var process: Int32
      var signal: Int32
      var requestsLeft: Int
      var delay: UInt32
    }

    private let plan = Mutex<Plan?>(nil)

    /// Plans the signal; the process may get its number later.
    func arm(signal: Int32, afterRequests count: Int, delay: UInt32) {
      plan.withLock {
        $0 = Plan(process: 0, signal: signal, requestsLeft: count, delay: delay)
      }
    }

    func aim(at process: Int32) { plan.withLock { $0?.process = process } }

    func disarm() { plan.withLock { $0 = nil } }

    func requestArrived() {
      let planned = plan.withLock { plan -> Plan? in
        plan?.requestsLeft -= 1
        return plan
      }
      guard let planned else { return }
      if planned.requestsLeft == 0 { Thread.detachNewThread { [self] in strike(planned.delay) } }
      // The process must not come to its end before the signal does.
      if planned.requestsLeft < -4 { while plan.withLock({ $0 != nil }) { usleep(100) } }
    }

    private func strike(_ delay: UInt32) {
      usleep(delay)
      while let aimed = plan.withLock({ $0 }) {
        if aimed.process != 0 {
          kill(aimed.process, aimed.signal)
          return disarm()
        }
        usleep(100)
      }
    }
  }

  private static let pageSize = 20
  private static let images = 200 * pageSize - 1
  private let trigger = Trigger()
  private let server: RawServer
  private let service: EvaluationService
  private let folder: TemporaryFolder

  init() throws {
    var answers = EvaluationService()
    answers.fixture.imageCount = Self.images
    answers.largestPage = Self.pageSize
    let trigger = trigger
    let final = answers
    service = answers
    folder = try TemporaryFolder()
    server = try RawServer { request in
      trigger.requestArrived()
      // Any key will do: each run has its own, by which its requests are told apart.
      var accepted = request
      accepted.authorization = "Bearer \(final.key)"
      return (final.answer(accepted), .whole)
    }
  }

  private func command(_ name: String, key: String = "first") throws -> BuiltCommand {
    let target = folder.url.appendingPathComponent(name).path
    return try BuiltCommand(
      ["fetch", "orchard", service.fixture.evaluationID, "-o", target],
      environment: [
        "API_URL": server.address, "ROBOFLOW_API_KEY": key, "HOME": folder.url.path,
      ])
  }

  private func contents(_ name: String) throws -> [String: Data] {
    let target = folder.url.appendingPathComponent(name)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: target.path)) ?? []
    let files = paths.compactMap { path in
      (try? Data(contentsOf: target.appendingPathComponent(path))).map { (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  /// Runs until the signal ends it.
  private func interrupt(
    _ name: String, signal: Int32, afterRequests count: Int, delay: UInt32
  ) async throws -> BuiltCommand.Outcome {
    let command = try command(name)
    trigger.arm(signal: signal, afterRequests: count, delay: delay)
    defer { trigger.disarm() }
    async let outcome = command.run()
    while command.process.processIdentifier == 0 { try await Task.sleep(for: .milliseconds(1)) }
    trigger.aim(at: command.process.processIdentifier)
    return try await outcome
  }

  @Test func killedAtTwentyMomentsTheFolderBecomesTheSame() async throws {
    #expect(try await command("whole").run().exitCode == 0)
    let whole = try contents("whole")
    #expect(whole.keys.filter { $0.hasPrefix("image-predictions/") }.count == 200)
    var random = SeededGenerator(seed: 20)
    for moment in 0..<20 {
      let name = "killed-\(moment)"
      let killed = try await interrupt(
        name, signal: SIGKILL, afterRequests: Int.random(in: 1...195, using: &random),
        delay: UInt32.random(in: 0...3000, using: &random))
      #expect(killed.signal == SIGKILL)
      let left = try contents(name)
      for (path, data) in left where !path.hasSuffix(".partial") {
        #expect(data == whole[path], "\(path) is neither absent nor whole")
      }
      #expect(try await command(name, key: name).run().exitCode == 0)
      let asked = server.requests.count { $0.authorization == "Bearer \(name)" }
      #expect(asked == whole.count - left.filter(isFetched).count - 1)
      #expect(try contents(name) == whole)
    }
  }

  /// Whether a file came from the service and is whole; the state file did not.
  private func isFetched(_ file: (key: String, value: Data)) -> Bool {
    !file.key.hasSuffix(".partial") && file.key != "fetch.json"
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func interruptedItSaysSoAndCanGoOn(signal: Int32) async throws {
    let name = "interrupted-\(signal)"
    let outcome = try await interrupt(name, signal: signal, afterRequests: 60, delay: 0)
    #expect(outcome.signal == signal)
    #expect(outcome.error.hasSuffix("interrupted; the same command goes on from here\n"))
    #expect(try await command(name).run().exitCode == 0)
    #expect(try contents(name).count == 200 + 8)
  }
}
