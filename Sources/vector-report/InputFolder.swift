import FoundationEssentials
import Glibc
import ReportFolder
import RoboflowAPI

/// The input of a command as a path: what the user named, or what was fetched for it.
///
/// An input `roboflow:WORKSPACE/EVAL_ID` is fetched into a temporary folder, which goes away with
/// this value.
final class InputFolder: Sendable {
  /// Path of a file or folder, or `-`.
  let path: String
  private let temporary: URL?

  private init(path: String, temporary: URL?) {
    self.path = path
    self.temporary = temporary
  }

  deinit {
    if let temporary { try? FileManager.default.removeItem(at: temporary) }
  }

  /// Fetches the input if it names an evaluation of the service.
  static func resolve(_ input: String, isQuiet: Bool) async throws -> InputFolder {
    guard let reference = try EvaluationReference(input: input) else {
      return InputFolder(path: input, temporary: nil)
    }
    let settings = try Settings(environment: ProcessInfo.processInfo.environment)
    let service = try RoboflowService(settings: settings, workspace: reference.workspace)
    let parent = try privateFolder()
    let fetched = InputFolder(path: parent.path + "/evaluation", temporary: parent)
    let progress = FetchProgress(isQuiet: isQuiet, isPlain: true)
    Interruption.handle {
      try? FileManager.default.removeItem(at: parent)
      progress.finish()
      if !isQuiet { Console.error("interrupted; nothing was written") }
    }
    defer { progress.finish() }
    try await service.fetch(
      FetchRequest(reference), into: URL(fileURLWithPath: fetched.path, isDirectory: true)
    ) { progress.show($0) }
    return fetched
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
