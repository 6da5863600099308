import Foundation
import LoopbackService
import TestSupport
import Testing

/// A proxy that does not let the client through is told, and not asked again in vain.
///
/// Scripts/check-proxy-and-certificates has the proxies that do, and certificates.
@Suite struct ProxyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fetch(through proxy: RawServer) async throws -> BuiltCommand.Outcome {
    let target = folder.url.appendingPathComponent("evaluation").path
    return try await BuiltCommand(
      ["fetch", "orchard", "evaluation", "-o", target, "--total-timeout", "20"],
      environment: [
        "API_URL": "https://service.test", "HTTPS_PROXY": proxy.address,
        "ROBOFLOW_API_KEY": "rfk_SECRET", "HOME": folder.url.path,
      ]
    ).run()
  }

  @Test(arguments: [
    (
      407,
      "Put name and password into the proxy's address: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT"
    ),
    (403, nil),
  ])
  func aRefusalEndsTheRunAtOnce(status: Int, hint: String?) async throws {
    let proxy = try RawServer { _ in (ServiceResponse(status, "no"), .whole) }
    defer { proxy.stop() }
    let outcome = try await fetch(through: proxy)
    #expect(outcome.exitCode == 69)
    #expect(outcome.error.contains("the proxy refused the connection, it answered \(status)"))
    if let hint { #expect(outcome.error.contains(hint)) }
    #expect(!outcome.error.contains("trying again"))
    #expect(proxy.requests.map(\.method) == ["CONNECT"])
    #expect(proxy.requests.allSatisfy { $0.authorization == nil })
  }
}
