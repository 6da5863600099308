import Testing

@testable import ModelEvaluation

@Suite struct TextColumnTests {
  @Test func whatIsKnownOfTextsEndsWithTheNextOne() {
    var noted = TextColumn(["a", "b"])
    noted.noteDistinct()
    #expect(noted.areKnownDistinct && noted == TextColumn(["a", "b"]))
    for add in [{ $0.append("a") }, { $0.append(validUTF8: [0x61]) }, { $0.append(noted) }]
      as [(inout TextColumn) -> Void]
    {
      var column = noted
      add(&column)
      #expect(!column.areKnownDistinct && column != noted)
    }
  }

  private static let texts = ["a", "", "bcd", "\u{e9}", ""]

  @Test(arguments: [0..<5, 1..<4, 1..<2, 2..<2, 4..<5])
  func textsOfRowsTogetherAreThoseOneByOne(rows: Range<Int>) {
    let (bytes, ranges) = TextColumn(Self.texts).utf8(rows)
    let texts = ranges.map { String(decoding: Array(bytes)[$0], as: UTF8.self) }
    #expect(texts == Array(Self.texts[rows]))
    #expect(bytes.count == texts.reduce(0) { $0 + $1.utf8.count })
  }

  @Test(arguments: [[0, 1, 2, 3, 4], [3, 2, 0, 2], [1], []])
  func textsOfFarRowsAreThoseOneByOne(rows: [Int]) {
    let (bytes, ranges) = TextColumn(Self.texts).utf8(rows)
    let texts = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(texts == rows.map { Self.texts[$0] })
    #expect(bytes.count == texts.reduce(0) { $0 + $1.utf8.count })
  }
}
