/// The folders of an image's path that tell pictures apart; names are bytes of UTF-8 in small letters.
///
/// `cam1/0001.jpg` and `cam2/0001.jpg` are two pictures; `train/images/a.jpg` and `test/images/a.jpg` are
/// copies of one, for exports put their splits in folders.
enum NameFolder {
  /// Folders that exports make.
  private static let passedOver: Set<String> = [
    ".", "..", "train", "valid", "val", "validation", "test", "images", "labels",
  ]

  /// A digest of the folders before a name, to which the name's bytes are added.
  static func hash(_ path: NameEnding.Name) -> NameHash {
    var hash = NameHash()
    // Few names have a folder.
    if path.isEmpty { return hash }
    let slashes: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "\\")]
    for folder in path.split(whereSeparator: slashes.contains)
    where !passedOver.contains(String(decoding: folder, as: UTF8.self)) {
      hash.add(folder)
    }
    return hash
  }
}
