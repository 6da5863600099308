import Findings
import PlainText

/// An absolute web address that is safe to write anywhere.
struct WebLink: Equatable {
  /// Printable ASCII without quotes, brackets and spaces.
  let text: ShownText

  /// Reads an `http` or `https` address; `nil` for anything else.
  ///
  /// Characters beyond ASCII are written as `%XX`; white space and control characters are refused.
  init?(_ text: String) {
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://"), text.utf8.count <= 2_000,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
      let host = text.split(separator: "/", maxSplits: 1).last?.dropFirst(), let first = host.first,
      !"/?#:@".contains(first)
    else { return nil }
    self.text = ShownText(address: text)
  }

  /// Where the report at this address tells more about a finding; `nil` where it does not.
  ///
  /// - Parameter sections: Ids of the report's sections.
  func place(of finding: Finding, in sections: Set<String>) -> ShownText? {
    guard let target = finding.target, sections.contains(target), !text.string.contains("#") else {
      return nil
    }
    return text + "#\(foreign: target)"
  }
}
