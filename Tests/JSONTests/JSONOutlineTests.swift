import Foundation
import JSON
import TestSupport
import Testing

@Suite struct JSONOutlineTests {
  @Test(
    arguments: [
      (#"{"images": []}"#, 0), (#"{"images": [1]}"#, 1),
      (#" {"a": [1,2], "images":[[1,2],{}] } "#, 2),
      (#"{"images": [{"images": [1, 2, 3]}, "]", "\"", null]}"#, 4), (#"{"images": null}"#, nil),
      (#"{"images": {"a": [1, 2]}}"#, nil), (#"{"images": [NaN, -Infinity, 1e5, -0.5]}"#, 4),
      (#"{"images": [[], [[]], {}, {"a": {}}]}"#, 4), (#"{"images": [1], "images": [1, 2]}"#, 2),
    ] as [(String, Int?)])
  func elements(text: String, expected: Int?) throws {
    let outline = try JSONOutline(Data(text.utf8))
    #expect(outline["images"]?.elements == expected)
  }

  @Test(arguments: [
    "[]", "1", "<html>", "{,}", #"{"a"}"#, #"{"a" 1}"#, #"{"a": [1,]}"#, #"{"a": 1,}"#,
    #"{"a": [1}"#, #"{"a": tru}"#, #"{"a": 1x}"#, #"{"a": --}"#, "{\"a\": \"\n\"}", "{} x",
    #"{a: 1}"#, #"{"a": [}"#, #"{"a": {]}"#,
  ])
  func malformed(text: String) {
    let fault = #expect(throws: JSONOutline.Fault.self) { try JSONOutline(Data(text.utf8)) }
    #expect(fault != .truncated && fault != nil)
  }

  @Test func everyBeginningOfADocumentIsTruncated() throws {
    let text = #"{"a": [1, {"b": "c\"d\\"}, [], null, -1.5e3], "é": {"x": {}}, "t": true}"#
    let whole = Data(text.utf8)
    _ = try JSONOutline(whole)
    for length in 0..<whole.count {
      #expect(throws: JSONOutline.Fault.truncated, "\(length)") {
        try JSONOutline(whole.prefix(length))
      }
    }
  }

  @Test func deepNestingIsRefusedWithoutRecursion() {
    let deep = #"{"a": "# + String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONOutline.Fault.self) { try JSONOutline(Data(deep.utf8)) }
  }

  @Test(arguments: [
    "{\"images\": [{\"imageName\": \"a\u{0}\"}]}", #"{"a": "\u12"}"#, #"{"a": "\x"}"#,
  ])
  func whatIsWrongInAStringIsFound(text: String) {
    #expect(throws: JSONOutline.Fault.self) { try JSONOutline(Data(text.utf8)) }
  }

  @Test func textThatIsNotUTF8IsMalformed() {
    let bytes = Data(#"{"images": [{"imageName": ""#.utf8) + [0xff] + Data(#""}]}"#.utf8)
    #expect(throws: JSONOutline.Fault.malformed(at: 27)) { try JSONOutline(bytes) }
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let outline = try JSONOutline(Data([0xef, 0xbb, 0xbf]) + Data(#"{"images": [1, 2]}"#.utf8))
    #expect(outline["images"]?.elements == 2)
  }

  @Test func rangesCountFromTheFirstByte() throws {
    let data = Data(#"xx{"limit": 300, "d": [0, 10]}"#.utf8).dropFirst(2)
    let outline = try JSONOutline(data)
    #expect(outline["limit"]?.range == 10..<13)
    #expect(outline["e"] == nil)
  }

  /// Agreement with the system's parser over documents with random damage.
  @Test func agreesWithFoundation() {
    var random = SeededGenerator(seed: 4)
    let whole = Array(
      #"{"a": [1, {"b": "c\"d"}, []], "e": {"f": null, "g": [true, -10.5e+7, "\u00e9\n"]}}"#.utf8)
    for _ in 0..<5000 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array(#"{}[]",:10 x.-e\u"#.utf8).randomElement(using: &random) ?? 0
      let ours = (try? JSONOutline(Data(bytes))) != nil
      let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] != nil
      #expect(ours == theirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
