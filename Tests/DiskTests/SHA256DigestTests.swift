import Testing

@testable import Disk

/// Test vectors of NIST, FIPS 180-4 examples.
@Suite struct SHA256DigestTests {
  static let vectors = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: vectors) func agreesWithTheStandard(_ text: String, _ digest: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).hexadecimal() == digest)
  }

  @Test func takesPiecesInTurn() {
    var pieces = SHA256Digest()
    for part in ["a", "", "bc"] { Array(part.utf8).withUnsafeBytes { pieces.update($0) } }
    #expect(pieces.hexadecimal() == Self.vectors[1].1)
    #expect(pieces.base64() == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
