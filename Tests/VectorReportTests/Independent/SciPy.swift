import Foundation
import TestSupport

/// A Python with NumPy and SciPy, that of `Scripts/setup --tests` first.
enum SciPy {
  /// Whether tests that need it shall run: where it is, and in CI, where it must be.
  static let isExpected = interpreter != nil || ProcessInfo.processInfo.environment["CI"] != nil

  private static let interpreter: [String]? = {
    let own = repositoryRoot.appendingPathComponent(".venv/bin/python3").path
    return [[own], ["/usr/bin/env", "python3"]].first { command in
      (try? run(command + ["-c", "import numpy, scipy.stats"]))?.code == 0
    }
  }()

  /// Runs a script of the repository.
  static func run(_ script: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    let path = repositoryRoot.appendingPathComponent(script).path
    return try run((interpreter ?? ["/usr/bin/env", "python3"]) + [path] + arguments)
  }

  private static func run(_ command: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
