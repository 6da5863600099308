import Disk
package import PlainText

/// What a page may load.
package enum ContentPolicy {
  /// Allows the one style sheet that is part of the page, by its digest, and pictures that are part of
  /// it too.
  package static func page(style: String) -> ShownText {
    let digest = SHA256Digest(of: Array(style.utf8)).base64()
    return
      "default-src 'none'; style-src 'sha256-\(foreign: digest)'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }
}
