import Disk
import FoundationEssentials
import ModelEvaluation

/// The folder that holds the pictures of an evaluation: finds them by name and reads them.
///
/// A name is looked up as a path below the folder. Where there is no such file, the folder and those
/// in it are searched for the one file of that name, then for the one file that is the same image
/// before or after a Roboflow export. Links are not followed, so nothing outside of it is ever read.
struct PictureFolder: Sendable {
  /// Place of the folder.
  private let path: String
  /// Name for messages.
  let name: String
  /// The user pointed at the folder, so it may be a link itself.
  private let isChosen: Bool

  /// How many folders deep files are searched.
  private static let depth = 3
  /// Largest file that is read, in bytes.
  static let largestFile = 64_000_000

  /// A folder that the user chose.
  init(chosen url: URL) throws(InputError) {
    path = url.path
    name = url.lastPathComponent
    isChosen = true
    guard FileDescriptor(folder: path, followsLink: true) != nil else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw InputError(
        isThere ? .unreadable : .missing, path: url.relativePath,
        explanation: isThere
          ? "expected a folder of pictures that can be read" : "no such folder of pictures")
    }
  }

  /// The `images` in an evaluation folder; `nil` when there is none.
  init?(inEvaluation folder: URL) {
    path = folder.appendingPathComponent("images").path
    name = "images"
    isChosen = false
    if FileDescriptor(folder: path, followsLink: false) == nil { return nil }
  }

  /// Finds the files of images; each place is a path below the folder.
  func locate(_ names: [String]) -> [String: Result<[String], PictureFault>] {
    guard let root = FileDescriptor(folder: path, followsLink: isChosen) else { return [:] }
    var places: [String: Result<[String], PictureFault>] = [:]
    for name in names where places[name] == nil {
      places[name] = Self.place(PictureName(text: name), in: root)
    }
    let absent = places.filter { $0.value == .failure(.missing) && !$0.key.contains("/") }
    if !absent.isEmpty {
      var search = PictureSearch(absent.keys.map { PictureName(text: $0) })
      search.visit(root, [], depth: Self.depth)
      places.merge(search.results()) { $1 }
    }
    return places
  }

  private static func place(
    _ name: PictureName, in root: borrowing FileDescriptor
  ) -> Result<[String], PictureFault> {
    guard let parts = name.parts else { return .failure(.outside) }
    do throws(FileFault) {
      _ = try root.file(at: parts)
      return .success(parts)
    } catch {
      return .failure(PictureFault(error))
    }
  }

  /// Reads the file at a place below the folder.
  func read(_ parts: [String]) throws(PictureFault) -> [UInt8] {
    guard let root = FileDescriptor(folder: path, followsLink: isChosen) else { throw .missing }
    do throws(FileFault) {
      return try root.file(at: parts).contents(atMost: Self.largestFile)
    } catch {
      throw PictureFault(error)
    }
  }
}
