import CNettle

/// SHA-256 (FIPS 180-4) of a block of bytes as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
  var context = sha256_ctx()
  nettle_sha256_init(&context)
  if let start = bytes.bindMemory(to: UInt8.self).baseAddress {
    nettle_sha256_update(&context, bytes.count, start)
  }
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
  nettle_sha256_digest(&context, digest.count, &digest)
  let digits = Array("0123456789abcdef".utf8)
  let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

extension ReportFile {
  /// SHA-256 of the content in hexadecimal.
  package var sha256Digest: String { bytes.withUnsafeBytes { sha256($0) } }
}
