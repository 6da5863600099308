import CCurl
import Synchronization

/// HTTP over libcurl, one blocking transfer on a thread of its own for each request in flight.
///
/// `URLSession` on Linux wraps the same library, but cannot trust other certificates than the
/// system's, follows redirects with the key unless stopped, puts whole addresses into its errors,
/// and slows the start of every command by loading libcurl.
package final class CurlTransport: Transport {
  /// How long to wait.
  package struct Timeouts: Sendable {
    /// For a connection, name look-up and TLS included.
    package var connect: Duration
    /// For the next byte, in whole seconds.
    package var idle: Duration

    package init(connect: Duration = .seconds(15), idle: Duration = .seconds(60)) {
      self.connect = connect
      self.idle = idle
    }
  }

  /// Longest body that is taken; a page of 1,000 images has about 0.4 MB.
  static let maximumBodyBytes = 256 << 20

  private let timeouts: Timeouts
  private let certificates: TrustedCertificates
  private let bypassesProxy: Bool
  /// Handles at rest; each keeps its connection open for the next request.
  private let idleHandles = Mutex<[CurlHandle]>([])

  /// Prepares requests to a service.
  ///
  /// - Throws: ``RoboflowError`` when this machine has no libcurl.
  package init(
    service: ServiceAddress, certificates: TrustedCertificates, timeouts: Timeouts = Timeouts()
  ) throws {
    guard CCurlLoad() != 0 else {
      throw RoboflowError(
        .unreachable, "this machine has no libcurl, which talking to the service needs",
        hint: "On Debian and Ubuntu: apt-get install libcurl4")
    }
    self.timeouts = timeouts
    self.certificates = certificates
    // A request to this machine may be plain http: no proxy must ever see its key.
    bypassesProxy = service.isLoopback
  }

  package func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let cancellation = Cancellation()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Dispatch and the tasks share a few threads, which waiting would use up.
        DetachedThread.run {
          continuation.resume(returning: self.perform(request, cancellation))
        }
      }
    } onCancel: {
      cancellation.request()
    }
    try Task.checkCancellation()
    return try outcome.get()
  }

  private func perform(
    _ request: HTTPRequest, _ cancellation: Cancellation
  ) -> Result<HTTPResponse, TransportFailure> {
    guard let handle = idleHandles.withLock({ $0.popLast() }) ?? CurlHandle() else {
      return .failure(TransportFailure("out of memory", isTransient: false))
    }
    defer { idleHandles.withLock { $0.append(handle) } }
    let limits = CCurlLimits(
      connectTimeoutMilliseconds: timeouts.connect.milliseconds,
      idleTimeoutSeconds: max(1, timeouts.idle.milliseconds / 1000),
      timeLimitMilliseconds: request.timeLimit.map { max(1, $0.milliseconds) } ?? 0,
      maximumBodyBytes: request.largestBody ?? Self.maximumBodyBytes,
      isCancelled: { Cancellation.isRequested($0) },
      context: Unmanaged.passUnretained(cancellation).toOpaque())
    return withExtendedLifetime(cancellation) {
      handle.send(
        request, certificates: certificates, bypassProxy: bypassesProxy, limits: limits)
    }
  }
}

/// Tells a running transfer to end.
private final class Cancellation: Sendable {
  private let isRequested = Atomic(false)

  func request() { isRequested.store(true, ordering: .relaxed) }

  static func isRequested(_ context: UnsafeRawPointer?) -> Int32 {
    guard let context else { return 0 }
    let cancellation = Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue()
    return cancellation.isRequested.load(ordering: .relaxed) ? 1 : 0
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
