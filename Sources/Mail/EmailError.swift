import ModelEvaluation
import PlainText

/// Why a message cannot be made.
public enum EmailError: Error, Sendable, Equatable {
  /// A sender or recipient is not an address.
  case address(option: String, found: String)
  /// The link is not an absolute web address.
  case link(found: String)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .address(let option, let found):
      "\(option): expected an address such as name@example.org or Name <name@example.org>, found "
        + ShownText(quoting: found).string
    case .link(let found):
      "--link: expected an address that starts with https:// or http://, found "
        + ShownText(quoting: found).string
    }
  }
}
