import JSON
package import ModelEvaluation

/// One COCO file of ground truth as it stands.
package struct TruthDocument: Sendable {
  struct Category: Sendable {
    let id: Int
    let name: String
    let parent: String
  }

  /// Name of the file, for errors.
  package let file: String
  /// The split that its images belong to; `nil` when it is not known.
  package let split: String?
  private(set) var categories: [Category] = []
  private(set) var imageKeys: [RowKey] = []
  private(set) var names: [String] = []
  /// Name at upload, as Roboflow's exports keep it; empty where absent.
  private(set) var uploadNames: [String] = []
  private(set) var sizes: [(height: Int, width: Int)] = []
  /// Tags and time of capture of each image.
  private(set) var extras: [ImageExtras.Extra] = []
  private(set) var rows = BoxRows()

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - file: Its name, for errors.
  ///   - split: The split of its images.
  ///   - readsOutlines: Whether outlines are read; a box is enough without.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, split: String?, readsOutlines: Bool
  ) throws(EvaluationError) {
    self.file = file
    self.split = split
    let wanted = BoxRows.Wanted(hasScores: false, hasOutlines: readsOutlines)
    try COCOReader.read(bytes, file: file) { try read(&$0, wanted) }
  }

  private mutating func read(_ reader: inout COCOReader, _ wanted: BoxRows.Wanted) throws {
    var found: Set<String> = []
    try reader.readObject { key, reader in
      switch key {
      case "categories": try reader.readArray { try readCategory(&$0) }
      case "images": try reader.readArray { try readImage(&$0) }
      case "annotations": try rows.read(&reader, wanted)
      default:
        try reader.json.skipValue()
        return
      }
      found.insert(key.string)
    }
    for member in ["images", "annotations", "categories"] where !found.contains(member) {
      throw reader.fault(
        at: member, expected: "an array, as COCO's ground truth has", found: "nothing")
    }
  }

  private mutating func readCategory(_ reader: inout COCOReader) throws {
    var id: Int?
    var name: String?
    var parent = ""
    try reader.readObject { key, reader in
      switch key {
      case "id": id = try reader.integer()
      case "name": name = try reader.textIfAny()
      case "supercategory": parent = try reader.textIfAny() ?? ""
      default: try reader.json.skipValue()
      }
    }
    guard let id else {
      throw reader.fault(at: "id", expected: "an integer", found: "nothing")
    }
    guard let name else { throw reader.fault(at: "name", expected: "a text", found: "nothing") }
    categories.append(Category(id: id, name: name, parent: parent))
  }

  private mutating func readImage(_ reader: inout COCOReader) throws {
    var id: RowKey?
    var name: String?
    var uploadName = ""
    var size = (height: 0, width: 0)
    var extra = ImageExtras.Extra()
    try reader.readObject { key, reader in
      switch key {
      case "id": id = try reader.key()
      case "file_name": name = try reader.textIfAny()
      case "height": size.height = try reader.integer()
      case "width": size.width = try reader.integer()
      case "date_captured": extra.capturedAt = try reader.textIfAny()
      case "extra" where try reader.json.peek() == .object:
        uploadName = try Self.readUpload(&reader, &extra)
      default: try reader.json.skipValue()
      }
    }
    guard let id else {
      throw reader.fault(at: "id", expected: "an integer or a text", found: "nothing")
    }
    guard size.height >= 0, size.width >= 0 else {
      throw reader.fault(
        at: "width", expected: "width and height that are not negative",
        found: "\(size.width) by \(size.height)")
    }
    imageKeys.append(id)
    names.append(name ?? id.text)
    uploadNames.append(uploadName)
    sizes.append(size)
    extras.append(extra)
  }

  /// What Roboflow's exports keep of an upload: its name, which is given back, and its tags.
  private static func readUpload(
    _ reader: inout COCOReader, _ extra: inout ImageExtras.Extra
  ) throws -> String {
    var (name, tags) = ("", [String]())
    try reader.readObject { key, reader in
      switch key {
      case "name": name = try reader.textIfAny() ?? ""
      case "user_tags" where try reader.json.peek() == .array:
        try reader.readArray { reader in
          if let tag = try reader.textIfAny() { tags.append(tag) }
        }
      default: try reader.json.skipValue()
      }
    }
    extra.tags = tags
    return name
  }
}
