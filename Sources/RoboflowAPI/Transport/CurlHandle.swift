import CCurl
import FoundationEssentials
import Glibc
import PlainText

/// One libcurl handle with its open connection.
///
/// Unchecked, because the transport lends a handle to one request at a time.
final class CurlHandle: @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer

  /// `nil` when memory is out.
  init?() {
    guard let pointer = CCurlHandleCreate() else { return nil }
    self.pointer = pointer
  }

  deinit { CCurlHandleDestroy(pointer) }

  /// Sends a request and waits for the end of its answer.
  func send(
    _ request: HTTPRequest, certificates: TrustedCertificates, bypassProxy: Bool,
    limits: CCurlLimits
  ) -> Result<HTTPResponse, TransportFailure> {
    let response = request.url.withCString { url in
      withOptionalCString(request.key?.headerLine) { authorization in
        withOptionalCString(certificates.file) { file in
          withOptionalCString(certificates.folder) { folder in
            withOptionalBytes(request.body) { body in
              let target = CCurlTarget(
                url: url, authorization: authorization, body: body?.baseAddress,
                bodyLength: body?.count ?? 0, certificateFile: file, certificateFolder: folder,
                bypassProxy: bypassProxy ? 1 : 0)
              return CCurlSend(pointer, target, limits)
            }
          }
        }
      }
    }
    return Self.outcome(of: response)
  }

  /// Takes over the memory of an answer.
  private static func outcome(
    of response: CCurlResponse
  ) -> Result<HTTPResponse, TransportFailure> {
    defer {
      free(response.headers)
      free(response.redirectURL)
    }
    guard response.code == 0 else {
      free(response.body)
      return .failure(failure(of: response))
    }
    let body = response.body.map {
      Data(bytesNoCopy: $0, count: response.bodyLength, deallocator: .free)
    }
    let headers = UnsafeBufferPointer(start: response.headers, count: response.headersLength)
    return .success(
      HTTPResponse(
        status: response.status, headers: fields(in: String(decoding: headers, as: UTF8.self)),
        redirectURL: response.redirectURL.map { String(cString: $0) }, body: body ?? Data()))
  }

  private static func fields(in block: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in block.split(whereSeparator: \.isNewline).dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...]
      fields[line[..<colon].lowercased()] = String(value.trimmed)
    }
    return fields
  }

  private static var tooLong: TransportFailure {
    var failure = TransportFailure("the answer is too long", isTransient: false)
    failure.isTooLong = true
    return failure
  }

  private static func proxyFailure(_ status: Int) -> TransportFailure {
    TransportFailure(
      "the proxy refused the connection, it answered \(status)", isTransient: status >= 500,
      hint: status == 407
        ? "Put name and password into the proxy's address: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT"
        : nil)
  }

  /// Why a certificate is refused; the TLS library tells it in words alone.
  private static func certificateFailure(_ words: [UInt8]) -> TransportFailure {
    let text = String(decoding: words.prefix { $0 != 0 }, as: UTF8.self).lowercased()
    if text.contains("expired") {
      return TransportFailure("its TLS certificate has expired", isTransient: false)
    }
    if text.contains("not yet valid") || text.contains("not yet activated") {
      return TransportFailure(
        "its TLS certificate is not valid yet", isTransient: false,
        hint: "Is the clock of this machine right?")
    }
    if text.contains("subject name") || text.contains("does not match") {
      return TransportFailure("its TLS certificate is that of another host", isTransient: false)
    }
    return TransportFailure(
      "its TLS certificate is not trusted", isTransient: false,
      hint: "Behind a company proxy, name its certificate file in SSL_CERT_FILE.")
  }

  /// libcurl's result codes in plain words.
  ///
  /// Its own words serve for the rare ones; they are generic and never hold an address.
  private static func failure(of response: CCurlResponse) -> TransportFailure {
    switch response.code {
    case 5: TransportFailure("the proxy's name cannot be resolved", isTransient: true)
    case 6: TransportFailure("the name cannot be resolved", isTransient: true)
    case 7: TransportFailure("no connection", isTransient: true)
    case 56 where response.proxyStatus >= 300: proxyFailure(response.proxyStatus)
    case 18, 52, 55, 56:
      TransportFailure("the connection was cut before the answer was whole", isTransient: true)
    case 23 where response.bodyTooLong != 0:
      tooLong
    case 28: TransportFailure("no answer in time", isTransient: true)
    case 60: certificateFailure(withUnsafeBytes(of: response.fault) { Array($0) })
    case 77: TransportFailure("the file of trusted certificates cannot be read", isTransient: false)
    default:
      TransportFailure(
        ShownText(foreign: String(cString: CCurlMessage(response.code))).string,
        isTransient: [16, 35, 92, 95].contains(response.code))
    }
  }
}

private func withOptionalCString<Result>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}

private func withOptionalBytes<Result>(
  _ data: Data?, _ body: (UnsafeRawBufferPointer?) -> Result
) -> Result {
  guard let data else { return body(nil) }
  return data.withUnsafeBytes { body($0) }
}
