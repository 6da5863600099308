import FoundationEssentials

/// Where a picture may be fetched from: an address that the service gave, and that never gets the
/// key.
struct PictureAddress: Sendable, Equatable {
  /// The whole address.
  let text: String
  /// Host and port, for messages.
  let host: String

  /// Checks an address: https, or plain http on this machine where the service itself is here.
  init?(_ text: String, of service: ServiceAddress) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil
    else { return nil }
    let port = parts.port.map { ":\($0)" } ?? ""
    switch parts.scheme?.lowercased() {
    case "https": break
    case "http" where service.isLoopback && ServiceAddress.isLoopback(host.lowercased()): break
    default: return nil
    }
    self.text = text
    self.host = host.lowercased() + port
  }
}
