import Foundation
import TestSupport
import Testing

@testable import JSON

/// The reader against Foundation's: both accept the same texts and read the same values.
@Suite struct JSONDifferentialTests {
  static let seeds = [
    #"{"a":[1,2.5,-3e2,true,false,null,"x"],"b":{"c":{},"d":[]}}"#,
    #"[{"id":-1,"p":[0.1,1e-7,123456789.125]},{"id":0,"n":"t\u00e9st \"q\" \\ \/ \u8a9e"}]"#,
    "{\n \"clusters\": [\n  {\"id\": 0, \"numImages\": 12, \"name\": \"größe 語 😀\"}\n ]\n}\n",
    #"["",0,-0,0.0,1E5,1e+5,[[[]]],{"":""}]"#,
  ]

  @Test(arguments: seeds.indices) func agreesOnMutations(_ index: Int) throws {
    let seed = Array(Self.seeds[index].utf8)
    var generator = SeededGenerator(seed: UInt64(index) + 10)
    var accepted = 0
    for _ in 0..<4000 {
      let bytes = Mutation.mutated(seed, &generator)
      let ours = try? JSONTree.readNotingRepeats(bytes)
      #expect((ours != nil) == ((try? JSONTree.skip(bytes)) != nil), "\(bytes)")
      guard let text = String(validating: bytes, as: UTF8.self) else {
        #expect(ours == nil, "ill-formed UTF-8: \(bytes)")
        continue
      }
      guard Self.isComparable(text), ours?.repeatsKey != true else { continue }
      let theirs = Self.foundation(bytes)
      if theirs != nil { accepted += 1 }
      #expect(ours?.tree == theirs, "\(text)")
    }
    #expect(accepted > 200)
  }

  /// Where the two differ on purpose, or by Foundation's fault.
  ///
  /// Foundation guesses UTF-16 and UTF-32, refuses lone surrogates, lets commas trail, refuses
  /// `0E5`, and keeps the first of two values with equal keys without looking at the second.
  private static func isComparable(_ text: String) -> Bool {
    if text.utf8.contains(0) || text.hasPrefix("\u{feff}") { return false }
    if text.contains("NaN") || text.contains("Infinity") { return false }
    return !text.contains(#/\\u[dD]|,\s*[\]}]|[,:\[\s]-?0[eE]/#)
  }

  private static func foundation(_ bytes: [UInt8]) -> JSONTree? {
    try? JSONDecoder().decode(DecodedTree.self, from: Data(bytes)).tree
  }
}

/// A JSON value by way of Foundation's decoder.
private struct DecodedTree: Decodable {
  let tree: JSONTree

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      tree = .null
    } else if let boolean = try? value.decode(Bool.self) {
      tree = .boolean(boolean)
    } else if let number = try? value.decode(Double.self) {
      tree = .number(number)
    } else if let string = try? value.decode(String.self) {
      tree = .string(string)
    } else if let elements = try? value.decode([DecodedTree].self) {
      tree = .array(elements.map(\.tree))
    } else {
      tree = .object(try value.decode([String: DecodedTree].self).mapValues(\.tree))
    }
  }
}
