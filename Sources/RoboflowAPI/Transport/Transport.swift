package import FoundationEssentials

/// Sends one GET request and gives back whatever answer came, once.
package protocol Transport: Sendable {
  /// - Throws: ``TransportFailure`` when no complete answer came, `CancellationError` when the
  ///   task was cancelled.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// A GET request with the key in its header.
package struct HTTPRequest: Sendable {
  /// The whole address, percent-encoded.
  package var url: String
  package var key: APIKey
  /// How long the whole exchange may take.
  package var timeLimit: Duration?
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

  package init(_ message: String, isTransient: Bool, hint: String? = nil) {
    self.message = message
    self.isTransient = isTransient
    self.hint = hint
  }
}
