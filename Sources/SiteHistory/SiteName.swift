import Disk

/// Names of folders below a site: readable, safe on every file system and in every address.
enum SiteName {
  /// Folder of a report; the same evaluation has the same folder, however often it is rendered.
  static func report(project: String?, version: String?, id: String?, digest: String) -> String {
    let identity = [project, version, id ?? digest].map { $0 ?? "" }.joined(separator: "\0")
    let words = [project, version, id].compactMap(\.self).map { slug($0) }
    return joined(words, mark: identity)
  }

  /// Folder of a project's pages.
  static func project(_ project: String?) -> String {
    joined([slug(project ?? "")], mark: project ?? "")
  }

  /// Lower-case words, then a digest of the whole, since slugs of different names can be equal.
  private static func joined(_ words: [String], mark: String) -> String {
    let digest = SHA256Digest(of: Array(mark.utf8)).hexadecimal().prefix(10)
    return (words.filter { !$0.isEmpty } + [String(digest)]).joined(separator: "-")
  }

  /// Letters a to z and digits, other runs as one hyphen, at most 32 characters.
  private static func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8.prefix(200) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      default: if let last = bytes.last, last != hyphen { bytes.append(hyphen) }
      }
      if bytes.count == 32 { break }
    }
    if bytes.last == hyphen { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")
}
