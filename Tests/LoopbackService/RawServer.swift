import Foundation
import Synchronization

/// Serves an answer function over bare sockets, and delivers the answers as badly as asked.
///
/// Each connection carries one request; FlyingFox cannot cut a body short.
package final class RawServer: Sendable {
  /// How an answer reaches the client.
  package enum Delivery: Sendable, Equatable {
    case whole
    /// The connection ends after so many bytes of the body, though more were promised.
    case cut(after: Int)
    /// The same, but no length was promised: only the JSON shows that something is missing.
    case silentlyCut(after: Int)
    /// Nothing is sent, not even a status line.
    case none
    /// The connection stays open and silent after the header and so many bytes of the body.
    case stalled(after: Int)
    /// A byte of the body now and then, so that the connection never falls silent.
    case trickling
    /// The body comes in small pieces with pauses between.
    case slow
    /// Bytes that are no HTTP.
    case garbage
  }

  package typealias Answer =
    @Sendable (ServiceRequest) -> (response: ServiceResponse, delivery: Delivery)

  /// Address of the server, `http://127.0.0.1:PORT`.
  package let address: String
  private let listener: Int32
  private let log = RequestLog()
  private let isStopped = Atomic(false)

  /// The requests received so far.
  package var requests: [ServiceRequest] { log.requests }

  /// Starts a server on a free port.
  package init(answer: @escaping Answer) throws {
    listener = try SocketCalls.listen()
    address = "http://127.0.0.1:\(try SocketCalls.port(of: listener))"
    let thread = Thread { [self] in acceptConnections(answer) }
    thread.start()
  }

  /// Stops the server.
  package func stop() {
    isStopped.store(true, ordering: .relaxed)
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func acceptConnections(_ answer: @escaping Answer) {
    while !isStopped.load(ordering: .relaxed) {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      // A thread for each connection: blocking reads would starve the tasks of the tests.
      Thread { self.serve(connection, answer) }.start()
    }
  }

  private func serve(_ connection: Int32, _ answer: Answer) {
    defer { close(connection) }
    guard let received = SocketCalls.readRequest(from: connection) else { return }
    let (response, delivery) = answer(log.record(received))
    deliver(response, delivery, to: connection)
  }

  private func deliver(
    _ response: ServiceResponse, _ delivery: Delivery, to connection: Int32
  ) {
    func send(_ data: some DataProtocol) { SocketCalls.write(Data(data), to: connection) }
    switch delivery {
    case .none: return
    case .garbage: send(Data("SSH-2.0-OpenSSH_9.2\r\n".utf8))
    case .whole: send(head(response, length: response.body.count) + response.body)
    case .cut(let count):
      send(head(response, length: response.body.count) + response.body.prefix(count))
    case .silentlyCut(let count): send(head(response, length: nil) + response.body.prefix(count))
    case .stalled(let count):
      send(head(response, length: response.body.count) + response.body.prefix(count))
      while !isStopped.load(ordering: .relaxed) { usleep(20_000) }
    case .trickling:
      send(head(response, length: response.body.count))
      for byte in response.body where !isStopped.load(ordering: .relaxed) {
        send(Data([byte]))
        usleep(50_000)
      }
    case .slow:
      send(head(response, length: response.body.count))
      for start in stride(from: 0, to: response.body.count, by: 4096) {
        send(response.body.dropFirst(start).prefix(4096))
        usleep(1000)
      }
    }
  }

  private func head(_ response: ServiceResponse, length: Int?) -> Data {
    var lines = ["HTTP/1.1 \(response.status) Status", "Connection: close"]
    if let length { lines.append("Content-Length: \(length)") }
    lines += response.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
