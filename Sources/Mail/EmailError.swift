import ModelEvaluation
public import PlainText

/// Why a message cannot be made.
public enum EmailError: ExplainedError, Equatable {
  /// A sender or recipient is not an address; `field` is `from` or `to`.
  case address(field: String, found: String)
  /// The link is not an absolute web address.
  case link(found: String)

  /// One sentence: field of ``EmailOptions``, expectation, finding.
  public var sentences: [String] { [sentence] }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badArgument }

  private var sentence: String {
    switch self {
    case .address(let field, let found):
      "\(field): expected an address such as name@example.org or Name <name@example.org>, found "
        + ShownText(quoting: found).string
    case .link(let found):
      "link: expected an address that starts with https:// or http://, found "
        + ShownText(quoting: found).string
    }
  }
}
