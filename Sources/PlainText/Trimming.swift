extension StringProtocol where SubSequence == Substring {
  /// The text without the white space around it.
  package var trimmed: Substring {
    // Most texts have none, and their first and last bytes tell.
    var rest = self[...]
    if let first = rest.utf8.first, let last = rest.utf8.last, Self.isInk(first), Self.isInk(last) {
      return rest
    }
    rest = rest.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// Whether a byte is a character of ASCII that is no white space, whatever follows.
  private static func isInk(_ byte: UInt8) -> Bool { byte > UInt8(ascii: " ") && byte < 0x7f }
}
