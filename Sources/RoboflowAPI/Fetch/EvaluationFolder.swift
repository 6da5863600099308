import Disk
import FoundationEssentials
import JSON
import ModelEvaluation
import PlainText
import RoboflowFormat

/// The folder that a fetch fills: a file in it is either absent or whole.
final class EvaluationFolder: Sendable {
  let url: URL
  private let state: FetchState

  private static let temporarySuffix = ".partial"

  init(_ url: URL, for state: FetchState) {
    self.url = url
    self.state = state
  }

  /// Refuses a folder that holds another evaluation, or files that no fetch wrote.
  func inspect() throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
      return
    }
    guard names.contains(FolderLayout.fetchState) else {
      let ours = Set(FolderLayout.names)
      guard let foreign = names.sorted().first(where: ours.contains) else { return }
      throw RoboflowError(
        .cannotCreate,
        "\(shownPath): it holds \(foreign), but no \(FolderLayout.fetchState) that says "
          + "of which evaluation", remedy: .chooseFolder)
    }
    guard let data = read(FolderLayout.fetchState), let found = FetchState(data) else {
      throw RoboflowError(
        .cannotCreate, "\(shownPath)/\(FolderLayout.fetchState): not written by this command",
        remedy: .chooseFolder)
    }
    if let difference = state.difference(from: found) {
      throw RoboflowError(
        .cannotCreate, ShownText(foreign: "\(shownPath): \(difference)", to: 500).string,
        remedy: .chooseFolder)
    }
  }

  /// Makes the folder this evaluation's: creates it, keeps other fetches out, clears what an
  /// interrupted one left half-written.
  func claim() throws -> FolderLock {
    try createFolder("")
    let lock = try lock()
    try inspect()
    removeTemporaries(in: "")
    removeTemporaries(in: Panel.imagePredictions.fileName)
    if read(FolderLayout.fetchState) == nil {
      try write(Data(state.jsonFile), to: FolderLayout.fetchState)
    }
    return lock
  }

  /// A file's bytes; `nil` when it is not there.
  func read(_ name: String) -> Data? {
    try? Data(contentsOf: url.appendingPathComponent(name), options: .mappedIfSafe)
  }

  /// Whether there is a file of a name.
  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  /// Creates folders below, and clears what an interrupted fetch left half-written in them.
  ///
  /// A link in the place of the first part of a name is refused: nothing is written outside.
  func prepare(_ names: [String]) throws {
    for name in names {
      let first = String(name.prefix { $0 != "/" })
      let place = url.appendingPathComponent(first).path
      guard (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) == nil else {
        throw RoboflowError(
          .cannotCreate,
          "\(Self.shown(place)): is a link, and pictures are written into no other folder")
      }
      try createFolder(name)
      removeTemporaries(in: name)
    }
  }

  /// A file that is a whole document; `nil` when it is not there, or was damaged.
  func document<Content>(
    _ name: String, _ reading: Client.Reading<Content>
  ) -> Client.Answer<Content>? {
    guard let data = read(name), let content = try? reading(data) else { return nil }
    return Client.Answer(body: data, content: content)
  }

  /// Names of the files in a folder below, in order; empty when there is none.
  func names(in folder: String) -> [String] {
    let place = url.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
  }

  func createFolder(_ name: String) throws {
    let place = name.isEmpty ? url : url.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw RoboflowError(
        .cannotCreate,
        "\(Self.shown(place.path)): the folder cannot be created: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?: "permission denied"
    case .fileWriteVolumeReadOnly?: "the file system is read-only"
    case .fileWriteOutOfSpace?: "no space is left"
    case .fileWriteFileExists?: "a file is in its way"
    default: "the system refuses it"
    }
  }

  func remove(_ name: String) {
    try? FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  /// Keeps a file that other bytes are about to replace, under the first free name beside it: somebody
  /// may have put it there.
  ///
  /// - Returns: Whether there was such a file.
  func keepBefore(_ data: Data, at name: String) throws -> Bool {
    guard let old = read(name), old != data else { return false }
    let kept = (1...).lazy.map { "\(name).before\($0 == 1 ? "" : String($0))" }
      .first { !has($0) }
    guard let kept else { return false }
    do {
      try FileManager.default.copyItem(
        at: url.appendingPathComponent(name), to: url.appendingPathComponent(kept))
    } catch {
      throw RoboflowError(
        .inputOutput,
        "\(Self.shown(url.appendingPathComponent(kept).path)): cannot be written: "
          + Self.reason(error), hint: "The picture that was there is kept.")
    }
    return true
  }

  /// Writes a file beside its place and moves it there.
  func write(_ data: Data, to name: String) throws {
    let target = url.appendingPathComponent(name)
    let temporary = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent)\(Self.temporarySuffix)")
    do {
      try DiskFile.replace(target.path, with: data, byWayOf: temporary.path)
    } catch {
      throw RoboflowError(
        .inputOutput, "\(Self.shown(target.path)): cannot be written: \(error.reason)",
        hint: "What has arrived is kept; the same command goes on from there.")
    }
  }

  private func lock() throws -> FolderLock {
    do {
      return try FolderLock(url.path)
    } catch .held {
      throw RoboflowError(
        .cannotCreate, "\(shownPath): another fetch is writing into this folder")
    } catch .unreadable {
      throw RoboflowError(.cannotCreate, "\(shownPath): is not a readable folder")
    }
  }

  private var shownPath: ShownText { Self.shown(url.path) }

  private static func shown(_ path: String) -> ShownText { ShownText(foreign: path, to: 300) }

  private func removeTemporaries(in folder: String) {
    for name in names(in: folder) where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix)
    {
      remove(folder.isEmpty ? name : "\(folder)/\(name)")
    }
  }
}
