public import Foundation

/// The program as built beside the tests, run as a user runs it.
public struct BuiltProgram: Sendable {
  /// What a run left behind.
  public struct Result: Sendable {
    /// Exit code.
    public let code: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  private let executable: URL

  /// The program of that name.
  public init(_ name: String) {
    // The test bundle lies in the folder that the products were built into.
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent(name)
    let isBeside = FileManager.default.isExecutableFile(atPath: beside.path)
    executable =
      isBeside ? beside : repositoryRoot.appendingPathComponent(".build/debug/\(name)")
  }

  /// Path of the program.
  public var path: String { executable.path }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Command line.
  ///   - folder: Working directory.
  ///   - input: Text on standard input.
  ///   - environment: Variables besides those of the tests.
  public func run(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try Self.run(executable, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell, in which `$PROGRAM` is the program.
  public func shell(_ line: String, in folder: URL) throws -> Result {
    try Self.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder, input: "",
      environment: ["PROGRAM": path])
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, input: String,
    environment: [String: String]
  ) throws -> Result {
    let output = try TemporaryFolder()
    let inputFile = try output.write(input, to: "input")
    let outputFile = try output.write("", to: "output")
    let errorFile = try output.write("", to: "errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}
