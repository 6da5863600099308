import Disk

/// A walk through a folder for the files of a few images.
struct PictureSearch {
  private let names: [PictureName]
  private var sameName: [String: Place]
  private var sameImage: [String: Place]

  /// What was found so far for a name.
  private enum Place {
    case none
    case one([String])
    case several

    mutating func add(_ parts: [String]) {
      switch self {
      case .none: self = .one(parts)
      case .one, .several: self = .several
      }
    }
  }

  init(_ names: [PictureName]) {
    self.names = names
    sameName = Dictionary(names.map { ($0.text, .none) }) { first, _ in first }
    sameImage = Dictionary(names.map { ($0.original, .none) }) { first, _ in first }
  }

  /// Looks at every file in a folder and in the folders below it.
  mutating func visit(
    _ folder: borrowing FileDescriptor, _ parts: [String], depth: Int
  ) {
    var folders: [String] = []
    folder.forEachEntry { name, isFolder in
      if isFolder {
        folders.append(name)
      } else {
        sameName[name]?.add(parts + [name])
        sameImage[PictureName(text: name).original]?.add(parts + [name])
      }
    }
    guard depth > 0 else { return }
    for name in folders {
      if let folder = folder.folder(name) {
        visit(folder, parts + [name], depth: depth - 1)
      }
    }
  }

  /// The one place of each name; a file of that very name goes before another export of the image.
  func results() -> [String: Result<[String], PictureFault>] {
    var results: [String: Result<[String], PictureFault>] = [:]
    for name in names {
      switch (sameName[name.text] ?? .none, sameImage[name.original] ?? .none) {
      case (.one(let parts), _), (.none, .one(let parts)): results[name.text] = .success(parts)
      case (.several, _), (.none, .several): results[name.text] = .failure(.ambiguous)
      case (.none, .none): results[name.text] = .failure(.missing)
      }
    }
    return results
  }
}
