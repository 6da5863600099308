import Testing

@testable import ReportFolder

@Suite struct CSVWriterTests {
  static let cells: [(text: String, cell: String)] = [
    ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "\"'=1+1\""), ("+49", "\"'+49\""),
    ("-cam.jpg", "\"'-cam.jpg\""), ("@SUM(A1)", "\"'@SUM(A1)\""), ("\tx", "\"'\tx\""),
    ("\r\n=x", "\"'\r\n=x\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("größe 🍏", "größe 🍏"),
  ]

  @Test(arguments: cells) func quotesAndDisarmsText(_ pair: (text: String, cell: String)) {
    var writer = CSVWriter()
    writer.text(pair.text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == pair.cell)
  }

  @Test(arguments: 0..<20, ["\"", ",", "\r", "\n"])
  func aMarkIsFoundWhereverItIs(place: Int, mark: String) {
    let text = String(repeating: "é", count: place) + "a" + mark + "b"
    var writer = CSVWriter()
    writer.text(text)
    let doubled = text.replacing("\"", with: "\"\"")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(doubled)\"")
  }

  @Test func writesNumbersAsTheyAreAndGapsAsNothing() {
    var writer = CSVWriter()
    writer.number(-3)
    writer.number(0.1 + 0.2)
    writer.number(Double.nan)
    writer.number(nil as Int?)
    writer.number(1.0)
    writer.endRow()
    writer.number(1)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-3,0.30000000000000004,,,1.0\r\n1")
  }
}
