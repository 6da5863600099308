import PlainText
import SVG
import TestSupport
import Testing

@Suite struct MarkupTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("<script>alert(\"1\")</script>", "&lt;script&gt;alert(\"1\")&lt;/script&gt;"),
      ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("\ta\nb", "\ta\nb"),
      ("שלום 漢字 😀👩‍👩‍👧‍👦 e\u{301}", "שלום 漢字 😀👩‍👩‍👧‍👦 e\u{301}"),
    ] as [(ShownText, String)])
  func contentIsText(text: ShownText, expected: String) {
    var bytes: [UInt8] = []
    MarkupText.appendContent(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("a\nb\tc", "a&#10;b&#9;c"),
      ("<&>", "&lt;&amp;&gt;"),
    ] as [(ShownText, String)])
  func attributesCannotBeLeft(text: ShownText, expected: String) {
    var bytes: [UInt8] = []
    MarkupText.appendAttributeValue(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func everyCharacterGivesWellFormedXML() {
    var xml = HTMLWriter()
    xml.element("all") { xml in
      for start in stride(from: UInt32(0), through: 0x2_FFFF, by: 32) {
        var text = ""
        for value in start..<start + 32 {
          if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let shown = ShownText(foreign: text)
        xml.element("some", ["name": shown], text: shown)
      }
    }
    #expect(xmlFault(in: xml.text) == nil)
  }
}
