package import FoundationEssentials

/// Sends one request and gives back whatever answer came, once.
package protocol Transport: Sendable {
  /// - Throws: ``TransportFailure`` when no complete answer came, `CancellationError` when the
  ///   task was cancelled.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// A request: a GET, or with a body a POST.
package struct HTTPRequest: Sendable {
  /// The whole address, percent-encoded.
  package var url: String
  /// The key for its header; `nil` for any other host than the service's.
  package var key: APIKey?
  /// JSON to post; `nil` to get.
  package var body: Data?
  /// How long the whole exchange may take.
  package var timeLimit: Duration?
  /// Most bytes of an answer that are taken; `nil` for the transport's own limit.
  package var largestBody: Int?
}

/// A complete answer.
package struct HTTPResponse: Sendable {
  package var status: Int
  /// Header fields by their names in lower case; of repeated ones the last.
  package var headers: [String: String]
  /// Absolute address that a 3xx answer points to.
  package var redirectURL: String?
  package var body: Data

  package init(
    status: Int, headers: [String: String] = [:], redirectURL: String? = nil, body: Data = Data()
  ) {
    self.status = status
    self.headers = headers
    self.redirectURL = redirectURL
    self.body = body
  }
}

/// Why no complete answer came.
package struct TransportFailure: Error, Sendable, Equatable {
  /// What happened, as the end of “api.roboflow.com: ”.
  package var message: String
  /// Whether the same request may succeed later.
  package var isTransient: Bool
  /// What the person may do about it.
  package var hint: String?
  /// Whether more came than is taken.
  package var isTooLong = false

  package init(_ message: String, isTransient: Bool, hint: String? = nil) {
    self.message = message
    self.isTransient = isTransient
    self.hint = hint
  }
}
