import RoboflowFormat

/// An answer that says no, and that asking again would not change.
struct ServiceRefusal: Error, Sendable, Equatable {
  var status: Int
  /// What it says, fit to print.
  var said: ServiceError
  /// Host that answered.
  var host: String

  /// The kind of failure that the status and the code stand for.
  var kind: RoboflowError.Kind {
    switch status {
    case 401, 402, 403, 423: .notAuthorised
    case 404: said.isScopeFault ? .notAuthorised : .notFound
    case 409: .noData
    case 400, 422: .refusedArgument
    default: .unreachable
    }
  }

  /// The failure in words.
  ///
  /// - Parameters:
  ///   - subject: What was asked for, for example `evaluation x1 of workspace orchard`.
  ///   - absent: What is not there when it is not found; `nil` for the subject.
  ///   - scope: The scope that a key needs for it.
  ///   - hint: What may help when it is not found; `nil` for the usual.
  func error(
    asking subject: String, absent: String? = nil, of scope: String = "model-eval:read",
    hint: String? = nil
  ) -> RoboflowError {
    let missingHint = kind == .notFound ? hint : nil
    return RoboflowError(
      kind, words(subject, absent: absent ?? subject) + (said.message.map { ": \($0)" } ?? ""),
      hint: said.hint ?? missingHint ?? ownHint(isWorkspace: absent != nil, scope),
      serviceCode: said.code)
  }

  private func words(_ subject: String, absent: String) -> String {
    switch status {
    case 401: "\(host) does not accept the API key"
    case 402: "the workspace's plan or quota does not allow \(subject)"
    case 403: "the API key gives no access to \(subject)"
    case 423: "billing of the workspace is paused; \(host) locks \(subject)"
    case 404 where said.isScopeFault: "the API key lacks the scope to read \(subject)"
    case 404: "\(host) has no \(absent)"
    case 409: "\(host) has no finished data of \(subject)"
    case 400, 422: "\(host) refused the request for \(subject)"
    default: "\(host) answered \(status) to the request for \(subject)"
    }
  }

  private func ownHint(isWorkspace: Bool, _ scope: String) -> String? {
    switch kind {
    case .notAuthorised where status != 402 && status != 423:
      "The key needs the scope \(scope) in this workspace."
    case .notFound where isWorkspace: "The name of a workspace is that in the address of its page."
    case .notFound: "`vector-report list WORKSPACE` shows the evaluations of a workspace."
    default: nil
    }
  }
}
