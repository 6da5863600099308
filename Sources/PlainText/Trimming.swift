extension StringProtocol where SubSequence == Substring {
  /// The text without the white space around it.
  package var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
