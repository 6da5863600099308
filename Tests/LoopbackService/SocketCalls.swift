import Foundation

/// The few calls of the sockets interface that a raw server needs.
enum SocketCalls {
  /// A socket that listens on a free port of this machine.
  static func listen() throws -> Int32 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard listener >= 0, isBound, Foundation.listen(listener, 64) == 0 else {
      throw CocoaError(.featureUnsupported)
    }
    return listener
  }

  /// Port that a socket listens on.
  static func port(of listener: Int32) throws -> Int {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(listener, $0, &length) == 0
      }
    }
    guard isKnown else { throw CocoaError(.featureUnsupported) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Reads the head of a request; `nil` when the connection ends before it does.
  static func readRequest(from connection: Int32) -> ServiceRequest? {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !received.suffix(4).elementsEqual(Array("\r\n\r\n".utf8)) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      received += buffer.prefix(count)
    }
    return request(String(decoding: received, as: UTF8.self))
  }

  /// Writes all bytes, or as many as the other side takes.
  static func write(_ data: Data, to connection: Int32) {
    data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let buffer = UnsafeRawBufferPointer(rebasing: rest)
        let count = send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func request(_ head: String) -> ServiceRequest? {
    let lines = head.components(separatedBy: "\r\n")
    let target = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
    guard let parts = URLComponents(string: target) else { return nil }
    let authorization = lines.first { $0.lowercased().hasPrefix("authorization:") }
    let pairs = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    var request = ServiceRequest(
      path: ServiceRequest.segments(of: target),
      query: Dictionary(pairs, uniquingKeysWith: { _, last in last }),
      authorization: authorization.map {
        $0.dropFirst("authorization:".count).trimmingCharacters(in: .whitespaces)
      })
    request.target = target
    request.method = lines[0].prefix { $0 != " " }.description
    return request
  }
}
