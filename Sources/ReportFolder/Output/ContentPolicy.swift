import Disk
package import PlainText

/// What a page may load.
package enum ContentPolicy {
  /// Allows the one style sheet and the one script that are part of the page, by their digests, and
  /// pictures that are part of it too.
  ///
  /// - Parameter script: The script; `nil` for a page without one.
  package static func page(style: String, script: String?) -> ShownText {
    let scripts: ShownText = script.map { " script-src \(digest(of: $0));" } ?? ""
    return
      "default-src 'none'; style-src \(digest(of: style));\(scripts) img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }

  private static func digest(of text: String) -> ShownText {
    "'sha256-\(foreign: SHA256Digest(of: Array(text.utf8)).base64())'"
  }
}
