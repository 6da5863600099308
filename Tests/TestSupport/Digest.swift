/// A short stand-in for a text that is too long for a golden file (FNV-1a, 64 bits).
public enum Digest {
  /// Size and digest of a text on one line.
  public static func text(of text: some StringProtocol) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(text.utf8.count) bytes, FNV-1a \(String(hash, radix: 16))\n"
  }
}
