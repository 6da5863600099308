import Foundation

/// The folder that a fetch fills: a file in it is either absent or whole.
final class EvaluationFolder: Sendable {
  let url: URL
  private let state: FetchState

  static let headerFile = "evaluation.json"
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
    guard names.contains(FetchState.fileName) else {
      let ours = Set(Panel.allCases.map(\.fileName) + [Self.headerFile, "image-predictions.json"])
      guard let foreign = names.sorted().first(where: ours.contains) else { return }
      throw RoboflowError(
        .cannotCreate,
        "\(shownPath): it holds \(foreign), but no \(FetchState.fileName) that says "
          + "of which evaluation", hint: "Choose another folder with --output.")
    }
    guard let data = read(FetchState.fileName), let found = try? FetchState(data) else {
      throw RoboflowError(
        .cannotCreate, "\(shownPath)/\(FetchState.fileName): not written by this command",
        hint: "Choose another folder with --output.")
    }
    if let difference = state.difference(from: found) {
      throw RoboflowError(
        .cannotCreate, "\(shownPath): \(difference)".printable(limit: 500),
        hint: "Choose another folder with --output.")
    }
  }

  /// Makes the folder this evaluation's: creates it, keeps other fetches out, clears what an
  /// interrupted one left half-written.
  func claim() throws -> FolderLock {
    try createFolder("")
    let lock = try FolderLock(url)
    try inspect()
    removeTemporaries(in: "")
    removeTemporaries(in: Panel.imagePredictions.fileName)
    if read(FetchState.fileName) == nil {
      try write(try state.encoded(), to: FetchState.fileName)
    }
    return lock
  }

  /// A file's bytes; `nil` when it is not there.
  func read(_ name: String) -> Data? {
    try? Data(contentsOf: url.appendingPathComponent(name), options: .mappedIfSafe)
  }

  /// A file that is a whole JSON object; `nil` when it is not there, or was damaged.
  func document(_ name: String) -> Client.Answer? {
    guard let data = read(name), let outline = try? JSONOutline(data) else { return nil }
    return Client.Answer(body: data, outline: outline)
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
        .cannotCreate, "\(place.path.printable()): the folder cannot be created")
    }
  }

  func remove(_ name: String) {
    try? FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  /// Writes a file beside its place and moves it there.
  func write(_ data: Data, to name: String) throws {
    let target = url.appendingPathComponent(name)
    let temporary = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent)\(Self.temporarySuffix)")
    guard WholeFile.write(data, to: temporary.path), rename(temporary.path, target.path) == 0
    else {
      let reason = String(cString: strerror(errno))
      unlink(temporary.path)
      throw RoboflowError(
        .inputOutput, "\(target.path.printable()): cannot be written: \(reason)",
        hint: "What has arrived is kept; the same command goes on from there.")
    }
  }

  private var shownPath: String { url.path.printable() }

  private func removeTemporaries(in folder: String) {
    for name in names(in: folder) where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix)
    {
      remove(folder.isEmpty ? name : "\(folder)/\(name)")
    }
  }
}
