import Foundation
import TestSupport

/// Runs the built `vector-report`.
struct BuiltCommand {
  /// What a finished run left.
  struct Outcome: Sendable {
    var exitCode: Int32
    var signal: Int32?
    var output: String
    var error: String
  }

  let process = Process()
  private let folder: TemporaryFolder
  private let outputFile: URL
  private let errorFile: URL

  /// The program beside the tests.
  static var program: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent()
        .appendingPathComponent("vector-report")
    }
  }

  /// Starts a run with nothing but these variables in its environment.
  init(_ arguments: [String], environment: [String: String], output: FileHandle? = nil) throws {
    folder = try TemporaryFolder()
    outputFile = try folder.write("", to: "output")
    errorFile = try folder.write("", to: "error")
    process.executableURL = try Self.program
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
  }

  /// Starts, and waits for the end on a thread of its own.
  func run() async throws -> Outcome {
    try await withCheckedThrowingContinuation { (finished: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in finished.resume() }
      do { try process.run() } catch { finished.resume(throwing: error) }
    }
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      exitCode: process.terminationStatus, signal: wasKilled ? process.terminationStatus : nil,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      error: try String(contentsOf: errorFile, encoding: .utf8))
  }
}
