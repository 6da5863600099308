import FlyingFox
import FlyingSocks
import Foundation

/// Serves an answer function over HTTP on this machine.
package final class LoopbackServer: Sendable {
  package typealias Answer = @Sendable (ServiceRequest) async -> ServiceResponse

  /// Address of the server, `http://127.0.0.1:PORT`.
  package let address: String
  private let server: HTTPServer
  private let run: Task<Void, any Error>
  private let log: RequestLog

  /// The requests received so far.
  package var requests: [ServiceRequest] { log.requests }

  /// Starts a server.
  ///
  /// - Parameter port: Zero for any free one.
  /// - Parameter keepsLog: Whether ``requests`` are kept.
  package init(port: UInt16 = 0, keepsLog: Bool = true, answer: @escaping Answer) async throws {
    let log = RequestLog()
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 120, logger: .disabled)
    await server.appendRoute("*") { request in
      var received = ServiceRequest(request)
      received.body = (try? await request.bodyData) ?? Data()
      let response = await answer(keepsLog ? log.record(received) : received)
      return HTTPResponse(response)
    }
    run = Task { try await server.run() }
    // Tests that wait for programs keep the few threads there are; that says nothing of the server.
    try await server.waitUntilListening(timeout: 600)
    guard case .ip4(_, let port) = await server.listeningAddress else {
      throw CocoaError(.featureUnsupported)
    }
    self.server = server
    self.log = log
    address = "http://127.0.0.1:\(port)"
  }

  /// Stops the server.
  package func stop() async {
    await server.stop()
    run.cancel()
  }
}

extension ServiceRequest {
  fileprivate init(_ request: HTTPRequest) {
    self.init(
      path: Self.segments(of: request.target.rawValue),
      query: Dictionary(
        request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last }),
      authorization: request.headers[.authorization])
    method = request.method.rawValue
    target = request.target.rawValue
  }
}

extension HTTPResponse {
  fileprivate init(_ response: ServiceResponse) {
    var headers = HTTPHeaders()
    headers[.contentType] = "application/json"
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    self.init(
      statusCode: HTTPStatusCode(response.status, phrase: "Status"), headers: headers,
      body: response.body)
  }
}
