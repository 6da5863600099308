package import Foundation

/// A request as the service sees it.
package struct ServiceRequest: Sendable, Equatable {
  package var method = "GET"
  /// Path segments, percent-decoded.
  package var path: [String]
  package var query: [String: String] = [:]
  /// The field `Authorization`.
  package var authorization: String?
  /// What was posted.
  package var body = Data()
  /// The request line's target, undecoded.
  package var target = ""
  /// How often this target was asked for before.
  package var repetition = 0

  package init(path: [String], query: [String: String] = [:], authorization: String? = nil) {
    self.path = path
    self.query = query
    self.authorization = authorization
  }

  /// The panel asked for; `nil` for the header and the list.
  package var panel: String? { path.count == 4 ? path[3] : nil }

  /// Path segments of a request line's target, percent-decoded one by one.
  static func segments(of target: String) -> [String] {
    target.prefix { $0 != "?" }.split(separator: "/").map {
      $0.removingPercentEncoding ?? String($0)
    }
  }

  /// Whether the header of an evaluation is asked for.
  package var isHeader: Bool { path.count == 3 }

  /// Where a page begins.
  package var offset: Int { query["offset"].flatMap { Int($0) } ?? 0 }
}

/// What the service answers.
package struct ServiceResponse: Sendable {
  package var status: Int
  package var headers: [String: String]
  package var body: Data

  package init(_ status: Int, _ body: Data, headers: [String: String] = [:]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package init(_ status: Int, _ text: String, headers: [String: String] = [:]) {
    self.init(status, Data(text.utf8), headers: headers)
  }

  /// A flat error as this family of endpoints sends it.
  package static func refusal(_ status: Int, _ code: String, _ message: String) -> Self {
    Self(status, #"{"error": "\#(code)", "message": "\#(message)"}"#)
  }
}
