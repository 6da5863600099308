import ModelEvaluation

/// The address of an evaluation in the service's app.
enum AppLink {
  /// The address; `nil` when the base is not one of the web.
  ///
  /// - Parameter base: Address of the app, such as `https://app.roboflow.com`.
  static func address(_ place: AppPlace, base: String) -> String? {
    let lowercased = base.lowercased()
    guard lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://"),
      base.utf8.allSatisfy({ isPlain($0) || ":/".utf8.contains($0) })
    else { return nil }
    var base = base
    while base.hasSuffix("/") { base.removeLast() }
    let parts = [place.workspace, place.project, "evaluation", place.version].map(encoded)
    return ([base] + parts).joined(separator: "/")
  }

  /// A path segment in which nothing has a meaning: neither for addresses nor for Markdown.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      if isPlain(byte), text != ".", text != ".." {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%\(digits[Int(byte) / 16])\(digits[Int(byte) % 16])"
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
