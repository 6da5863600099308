import FoundationEssentials
import Glibc
import ReportFolder
import RoboflowAPI
import Terminal

/// The inputs of a command as paths: what the user named, or what was fetched for it.
///
/// An input `roboflow:WORKSPACE/EVAL_ID` is fetched into a private temporary folder, which goes away
/// with this value, and when a signal ends the command.
package final class InputPaths {
  private let fetching: FetchOptions
  private let isQuiet: Bool
  private var parent: URL?
  private var count = 0

  /// Paths of a command.
  ///
  /// - Parameters:
  ///   - fetching: How to fetch.
  ///   - isQuiet: Show no progress.
  package init(_ fetching: FetchOptions, isQuiet: Bool) {
    self.fetching = fetching
    self.isQuiet = isQuiet
  }

  deinit {
    if let parent { try? FileManager.default.removeItem(at: parent) }
  }

  /// The path of an input; `-` stays as it is.
  ///
  /// - Parameter fetchesVectors: Whether the folder of a fetched input gets vectors of its images,
  ///   too, as `fetch --embeddings` writes them.
  package func path(_ input: String, fetchesVectors: Bool = false) async throws -> String {
    do {
      return try await found(input, fetchesVectors)
    } catch let error as RoboflowError {
      throw error.withOptions
    }
  }

  private func found(_ input: String, _ fetchesVectors: Bool) async throws -> String {
    guard let reference = try EvaluationReference(input: input) else { return input }
    let settings = try Settings(environment: ProcessInfo.processInfo.environment)
    let service = try fetching.service(settings, workspace: reference.workspace)
    let progress = FetchProgress(isQuiet: isQuiet, isPlain: true)
    defer { progress.finish() }
    let folder = try nextFolder()
    let request = try fetching.request(reference)
    try await service.fetch(request, into: folder) { progress.show($0) }
    if fetchesVectors {
      let run = ImageRun(
        service: service, request: request, project: nil, folder: folder,
        report: { progress.show($0) })
      _ = try await run.embeddings()
    }
    return folder.path
  }

  private func nextFolder() throws -> URL {
    let parent = try self.parent ?? Self.privateFolder()
    if self.parent == nil { removeOnInterruption(parent) }
    self.parent = parent
    count += 1
    return parent.appendingPathComponent("evaluation-\(count)", isDirectory: true)
  }

  private func removeOnInterruption(_ folder: URL) {
    let isQuiet = isQuiet
    Interruption.handle {
      try? FileManager.default.removeItem(at: folder)
      guard !isQuiet else { return }
      if Console.isInteractive { Console.wipeLine() }
      Console.error("interrupted; what was fetched is removed")
    }
  }

  /// A new folder in TMPDIR that nobody else may look into.
  private static func privateFolder() throws(ReportWriteError) -> URL {
    let parent = FileManager.default.temporaryDirectory.path
    var name = Array((parent + "/vector-report-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw .cannotCreate(path: parent, reason: String(cString: strerror(errno)))
    }
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    return URL(fileURLWithPath: path, isDirectory: true)
  }
}
