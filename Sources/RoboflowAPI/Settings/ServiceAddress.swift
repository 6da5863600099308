import FoundationEssentials
import PlainText

/// Where the service is: scheme, host, port and an optional path before the workspace.
package struct ServiceAddress: Sendable, Equatable {
  /// The address without a trailing slash, for example `https://api.roboflow.com`.
  package let text: String
  /// Host and, where it is not the scheme's own, port: what messages name.
  package let host: String
  /// Whether it is this machine, where plain http is allowed and no proxy is asked.
  package let isLoopback: Bool

  /// Checks an address that the key may be sent to.
  ///
  /// - Throws: ``RoboflowError`` of kind `usage` for anything but https, or http to this machine.
  package init(_ text: String, from source: String) throws {
    let trimmed = String(text.trimmed)
    let shown = ShownText(foreign: trimmed, to: 100)
    guard let parts = URLComponents(string: trimmed), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http"
    else {
      throw RoboflowError(.usage, "\(source) is not a web address: “\(shown)”")
    }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else {
      throw RoboflowError(
        .usage, "\(source) must be a plain address, without user name, query or fragment")
    }
    isLoopback = Self.isLoopback(host.lowercased())
    guard scheme == "https" || isLoopback else {
      throw RoboflowError(
        .usage, "\(source) is plain http, which would send the API key unencrypted: “\(shown)”",
        hint: "Use https; http is only allowed to this machine.")
    }
    let port = parts.port.map { ":\($0)" } ?? ""
    self.host = host.lowercased() + port
    var path = parts.percentEncodedPath[...]
    while path.hasSuffix("/") { path.removeLast() }
    self.text = "\(scheme)://\(self.host)\(path)"
  }

  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
  }
}
