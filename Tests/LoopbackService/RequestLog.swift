import Synchronization

/// The requests that a server received, in order.
package final class RequestLog: Sendable {
  private let log = Mutex<[ServiceRequest]>([])

  package init() {}

  /// All requests so far.
  package var requests: [ServiceRequest] { log.withLock { $0 } }

  /// Records a request and gives it the number of those like it that came before.
  func record(_ request: ServiceRequest) -> ServiceRequest {
    log.withLock { log in
      var request = request
      request.repetition = log.count { $0.target == request.target }
      log.append(request)
      return request
    }
  }
}
