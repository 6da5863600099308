/// Random damage to a document.
public enum Mutation {
  /// Bytes that mean something to JSON, so that damage often is nearly valid.
  private static let telling =
    Array("{}[]:,\"\\0123456789.eE+-tfnulNaI \n\u{1}é".utf8) + [0xff, 0xc3]

  /// A copy with one to three random changes.
  public static func mutated(_ bytes: [UInt8], _ generator: inout some RandomNumberGenerator)
    -> [UInt8]
  {
    var result = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !result.isEmpty {
      change(&result, &generator)
    }
    return result
  }

  private static func change(_ bytes: inout [UInt8], _ generator: inout some RandomNumberGenerator)
  {
    let position = Int.random(in: 0..<bytes.count, using: &generator)
    let byte = telling.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[position] = byte
    case 1: bytes.insert(byte, at: position)
    case 2: bytes.remove(at: position)
    case 3: bytes[position] = UInt8.random(in: 0...255, using: &generator)
    case 4:
      let end = min(position + Int.random(in: 1...20, using: &generator), bytes.count)
      bytes.insert(contentsOf: bytes[position..<end], at: position)
    default: if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeSubrange(position...) }
    }
  }
}
