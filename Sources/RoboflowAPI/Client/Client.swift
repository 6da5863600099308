import FoundationEssentials
import JSON
import ModelEvaluation
import PlainText
import RoboflowFormat

/// Asks the service, again where that may help, and explains what came back.
package struct Client: Sendable {
  /// An attempt that failed and will be followed by another.
  package struct Retry: Sendable, Equatable {
    /// What was asked for.
    package var subject: String
    /// What went wrong.
    package var reason: String
    /// How long until the next attempt.
    package var pause: Duration
  }

  /// A whole document.
  struct Answer<Content: Sendable>: Sendable {
    /// As received.
    var body: Data
    /// What was read from it.
    var content: Content
  }

  /// Reads a body; what it refuses is asked for again, and never kept.
  typealias Reading<Content> = @Sendable (Data) throws(EvaluationError) -> Content

  private let transport: any Transport
  private let service: ServiceAddress
  private let key: APIKey
  private let policy: RetryPolicy
  let time: TimeSource
  /// Moment of ``TimeSource/now`` after which nothing is sent any more.
  private let deadline: Duration?
  private let onRetry: @Sendable (Retry) -> Void

  package init(
    transport: any Transport, service: ServiceAddress, key: APIKey,
    policy: RetryPolicy = RetryPolicy(), time: TimeSource = .system, deadline: Duration? = nil,
    onRetry: @escaping @Sendable (Retry) -> Void = { _ in }
  ) {
    self.transport = transport
    self.service = service
    self.key = key
    self.policy = policy
    self.time = time
    self.deadline = deadline
    self.onRetry = onRetry
  }

  /// Host of the service, for messages.
  var host: String { service.host }

  /// The same client with a limit on all that is left to do.
  func limited(to limit: Duration?) -> Client {
    Client(
      transport: transport, service: service, key: key, policy: policy, time: time,
      deadline: limit.map { time.now() + $0 }, onRetry: onRetry)
  }

  /// Gets a document, or posts for one.
  ///
  /// - Parameter path: Path segments below the service's address, not yet percent-encoded.
  /// - Parameter query: Names and values, sent in this order.
  /// - Parameter body: JSON to post; `nil` to get.
  /// - Parameter subject: What is asked for, in words for a message.
  /// - Parameter reading: Reads what was asked for.
  /// - Parameter doubt: Why a document may be a passing fault of the service; it is asked for again
  ///   as often as a failure would be, and then believed.
  /// - Throws: ``ServiceRefusal`` when the service says no, ``RoboflowError`` when no usable
  ///   answer came.
  func get<Content: Sendable>(
    _ path: [String], query: [(name: String, value: String)] = [], posting body: Data? = nil,
    subject: String, doubt: @Sendable (Content) -> String? = { _ in nil },
    _ reading: Reading<Content>
  ) async throws -> Answer<Content> {
    let request = HTTPRequest(url: address(path, query), key: key, body: body)
    return try await persistently(subject, host: service.host) { isLast in
      let response = try await send(request, subject, host: service.host)
      let answer = try answer(in: response, subject, reading)
      if !isLast, let reason = doubt(answer.content) { throw Fault(reason: reason) }
      return answer
    }
  }

  /// Gets something of another host, which never gets the key.
  ///
  /// - Parameter largest: Most bytes that are taken.
  /// - Returns: What it answers, refusals and redirects too.
  /// - Throws: `TransportFailure` where more comes, ``RoboflowError`` when no answer came.
  func get(
    elsewhere url: String, host: String, subject: String, largest: Int
  ) async throws -> HTTPResponse {
    let request = HTTPRequest(url: url, largestBody: largest)
    return try await persistently(subject, host: host) { _ in
      let response = try await send(request, subject, host: host)
      if let fault = passingFault(response) { throw fault }
      return response
    }
  }

  /// A failure after which another attempt makes sense.
  private struct Fault: Error {
    var reason: String
    var hint: String?
    var requestedPause: Duration?
    /// Whether a whole answer came that was not what was asked for.
    var isUnusable = false
  }

  /// Attempts something again after each ``Fault``, with pauses, as often as the policy says.
  private func persistently<Value: Sendable>(
    _ subject: String, host: String, _ attempt: (_ isLast: Bool) async throws -> Value
  ) async throws -> Value {
    var count = 1
    while true {
      do {
        return try await attempt(count == policy.attempts)
      } catch let fault as Fault {
        guard count < policy.attempts else { throw failure(fault, subject, host, attempts: count) }
        try await pause(after: fault, subject, host, attempt: count)
        count += 1
      }
    }
  }

  private func send(
    _ request: HTTPRequest, _ subject: String, host: String
  ) async throws -> HTTPResponse {
    var request = request
    request.timeLimit = deadline.map { $0 - time.now() }
    if let left = request.timeLimit, left <= .zero { throw outOfTime(subject, host, nil) }
    do {
      return try await transport.send(request)
    } catch let failure as TransportFailure {
      if failure.isTooLong, request.largestBody != nil { throw failure }
      guard failure.isTransient else {
        throw RoboflowError(.unreachable, "\(host): \(failure.message)", hint: failure.hint)
      }
      throw Fault(reason: failure.message, hint: failure.hint)
    }
  }

  /// What an answer says that may be otherwise later; `nil` for any other answer.
  private func passingFault(_ response: HTTPResponse) -> Fault? {
    switch response.status {
    case 408, 425, 429, 500, 502..<600:
      let said = ServiceError(body: response.body).printable(redact: key.redacting)
      return Fault(
        reason: "it answered \(response.status)" + (said.message.map { " (\($0))" } ?? ""),
        hint: said.hint,
        requestedPause: RetryAfter.pause(in: response.headers, now: time.date()))
    default: return nil
    }
  }

  private func answer<Content: Sendable>(
    in response: HTTPResponse, _ subject: String, _ reading: Reading<Content>
  ) throws -> Answer<Content> {
    if let fault = passingFault(response) { throw fault }
    switch response.status {
    case 200: return try document(response, subject, reading)
    case 300..<400: throw redirected(response)
    default:
      throw ServiceRefusal(
        status: response.status,
        said: ServiceError(body: response.body).printable(redact: key.redacting),
        host: service.host)
    }
  }

  /// A body that ends early is a cut connection that the transport could not notice.
  private func document<Content: Sendable>(
    _ response: HTTPResponse, _ subject: String, _ reading: Reading<Content>
  ) throws -> Answer<Content> {
    do throws(JSONOutline.Fault) {
      _ = try JSONOutline(Self.withoutMark(response.body))
    } catch .truncated {
      throw Fault(reason: "the answer ended early, after \(response.body.count) bytes")
    } catch .malformed(let offset) {
      throw notJSON(response.body, offset, subject)
    }
    do throws(EvaluationError) {
      return Answer(body: response.body, content: try reading(response.body))
    } catch {
      let sentence = error.faults.first?.sentence ?? "it cannot be read"
      throw Fault(
        reason: "the answer is not what it should be: "
          + ShownText(foreign: key.redacting(sentence), to: 500).string,
        isUnusable: true)
    }
  }

  /// The body behind a byte order mark, which readers of JSON may ignore (RFC 8259, section 8.1).
  private static func withoutMark(_ body: Data) -> Data {
    body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body
  }

  /// What begins as an object was damaged on the way; anything else comes from somewhere else.
  private func notJSON(_ body: Data, _ offset: Int, _ subject: String) -> any Error {
    if JSONOutline.beginsAsObject(body) {
      return Fault(reason: "the answer is not JSON: byte \(offset) does not fit", isUnusable: true)
    }
    let said = ServiceError(body: body).printable(redact: key.redacting)
    let found = body.first == UInt8(ascii: "<") ? said.message : nil
    return RoboflowError(
      .unreachable,
      "\(service.host) answered something else than a JSON object to the request "
        + "for \(subject): \(found ?? "byte \(offset) does not fit")",
      hint: "Is API_URL right, and does no proxy or login page answer in its place?")
  }

  /// The key goes nowhere but to the address that was configured for it.
  private func redirected(_ response: HTTPResponse) -> RoboflowError {
    let target = response.redirectURL.flatMap { URLComponents(string: $0) }
    let place = target.map { target in
      "\(target.scheme ?? "?")://\(target.host ?? "?")" + (target.port.map { ":\($0)" } ?? "")
        + target.percentEncodedPath
    }
    let shown = place.map { ShownText(foreign: key.redacting($0), to: 200) } ?? "nowhere"
    return RoboflowError(
      .unreachable, "\(service.host) redirects to \(shown); the API key was not sent there",
      hint: "If that is the right service, set API_URL to its part before the workspace.")
  }

  private func pause(
    after fault: Fault, _ subject: String, _ host: String, attempt: Int
  ) async throws {
    let pause = policy.pause(
      afterAttempt: attempt, random: time.random(), requested: fault.requestedPause)
    if let deadline, time.now() + pause > deadline { throw outOfTime(subject, host, fault) }
    onRetry(Retry(subject: subject, reason: fault.reason, pause: pause))
    try await time.sleep(pause)
  }

  private func failure(
    _ fault: Fault, _ subject: String, _ host: String, attempts: Int
  ) -> RoboflowError {
    RoboflowError(
      fault.isUnusable ? .unusableAnswer : .unreachable,
      "\(host) gave no usable answer to the request for \(subject) in \(attempts) "
        + "attempts: \(fault.reason)", hint: fault.hint)
  }

  private func outOfTime(_ subject: String, _ host: String, _ fault: Fault?) -> RoboflowError {
    var message = "the time limit ended before \(host) gave \(subject)"
    if let fault { message += ": \(fault.reason)" }
    if let pause = fault?.requestedPause {
      message += ", and asks to wait \(pause.components.seconds) s"
    }
    return RoboflowError(
      .unreachable, message, hint: "What has arrived is kept; the same command goes on from there.")
  }

  private func address(_ path: [String], _ query: [(name: String, value: String)]) -> String {
    let segments = path.map { "/" + $0.percentEncoded }.joined()
    let pairs = query.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&")
    return service.text + segments + (pairs.isEmpty ? "" : "?" + pairs)
  }
}
