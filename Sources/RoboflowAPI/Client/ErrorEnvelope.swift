import Foundation

/// What an error body says, in whichever of the service's forms it came.
struct ErrorEnvelope: Sendable, Equatable {
  /// A code such as `model_eval_not_done` or `GraphMethodException`.
  var code: String?
  /// A sentence, on one printable line.
  var message: String?
  var hint: String?

  /// Reads a flat or nested JSON error, prose, HTML or nothing.
  ///
  /// - Parameter redact: Removes the key, should the service have echoed it.
  init(body: Data, redact: (String) -> String) {
    func clean(_ text: String?) -> String? {
      guard let line = text.map({ redact($0).printable() }), !line.isEmpty else { return nil }
      return line
    }
    guard let fields = try? JSONDecoder().decode(Fields.self, from: body) else {
      message = clean(Self.prose(in: body))
      return
    }
    hint = clean(fields.hint ?? fields.error?.hint)
    switch fields.error {
    case .text(let text) where Self.isCode(text):
      code = text
      message = clean(fields.message)
    case .text(let text): message = clean(fields.message ?? text)
    case .object(let nested):
      code = clean(nested.type ?? nested.code)
      message = clean(nested.message ?? fields.message)
    case nil: message = clean(fields.message)
    }
  }

  /// The token checker's name for a key without the scope, sent with a misleading 404.
  var isScopeFault: Bool { code?.lowercased() == "graphmethodexception" }

  /// Whether the code is the given one; the service's pages spell codes in both cases.
  func isCode(_ name: String) -> Bool { code?.lowercased() == name }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { $0 == 0x5f || $0 == 0x2d || $0.isASCIILetterOrDigit }
  }

  /// A body that is not a JSON object: a page's title, or the text itself.
  private static func prose(in body: Data) -> String {
    let text = String(decoding: body.prefix(64 << 10), as: UTF8.self)
    guard text.range(of: "<html", options: .caseInsensitive) != nil else { return text }
    guard let open = text.range(of: "<title>", options: .caseInsensitive),
      let close = text.range(
        of: "</title>", options: .caseInsensitive, range: open.upperBound..<text.endIndex)
    else { return "an HTML page" }
    return "an HTML page, “\(text[open.upperBound..<close.lowerBound])”"
  }

  private struct Fields: Decodable {
    var error: ErrorField?
    var message: String?
    var hint: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      error = try? container.decodeIfPresent(ErrorField.self, forKey: .error)
      message = try? container.decodeIfPresent(String.self, forKey: .message)
      hint = try? container.decodeIfPresent(String.self, forKey: .hint)
    }

    enum CodingKeys: String, CodingKey { case error, message, hint }
  }

  private enum ErrorField: Decodable {
    case text(String)
    case object(Nested)

    var hint: String? {
      if case .object(let nested) = self { nested.hint } else { nil }
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
      } else {
        self = .object(try Nested(from: decoder))
      }
    }
  }

  private struct Nested: Decodable {
    var type: String?
    var code: String?
    var message: String?
    var hint: String?
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }
}
