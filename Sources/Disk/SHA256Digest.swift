import CNettle
import FoundationEssentials

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
package struct SHA256Digest {
  private var context = sha256_ctx()

  /// Starts with no bytes.
  package init() { nettle_sha256_init(&context) }

  /// Takes the next piece in.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start)
  }

  /// The digest of all pieces as 64 lower-case hexadecimal digits.
  package func hexadecimal() -> String {
    String(decoding: digest().flatMap(Self.digits), as: UTF8.self)
  }

  /// The digest of all pieces as 32 bytes.
  package func digest() -> [UInt8] {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The digest of all pieces in Base64, as a content security policy wants it.
  package func base64() -> String { Data(digest()).base64EncodedString() }

  private static func digits(of byte: UInt8) -> [UInt8] {
    [byte >> 4, byte & 15].map { $0 < 10 ? UInt8(ascii: "0") + $0 : UInt8(ascii: "a") + $0 - 10 }
  }
}

extension SHA256Digest {
  /// The digest of bytes in memory.
  package init(of bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { update($0) }
  }
}
