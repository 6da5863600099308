import PlainText
import Plots
import Testing

@Suite struct TextMetricsTests {
  @Test(arguments: ["", "i", "Cluster 12", "WWWW", "漢字", "👩‍👩‍👧‍👦", "e\u{301}"] as [ShownText])
  func widthGrowsWithSizeAndWeight(text: ShownText) {
    let width = TextMetrics.width(of: text, size: 10)
    #expect(TextMetrics.width(of: text, size: 20) == 2 * width)
    #expect(TextMetrics.width(of: text, size: 10, isBold: true) >= width)
    #expect(text.isEmpty == (width == 0))
  }

  @Test func wideCharactersCountAsWide() {
    #expect(TextMetrics.width(of: "漢", size: 10) == 10)
    #expect(TextMetrics.width(of: "😀", size: 10) > 10)
    #expect(TextMetrics.width(of: "W", size: 10) > TextMetrics.width(of: "i", size: 10))
  }

  @Test(arguments: [
    "short", ShownText(foreign: String(repeating: "long ", count: 100)),
    "漢字の名前はとても長いことがあります",
    ShownText(foreign: String(repeating: "👩‍👩‍👧‍👦", count: 30)),
    ShownText(foreign: String(repeating: "e\u{301}", count: 80)),
  ])
  func aCutTextFitsAndIsAPrefix(text: ShownText) {
    for width in stride(from: 20.0, to: 200, by: 7) {
      let cut = TextMetrics.truncated(text, to: width, size: 12)
      #expect(TextMetrics.width(of: cut, size: 12) <= max(width, 12 * 1) + 1e-9)
      if cut != text {
        #expect(cut.string.hasSuffix("…"))
        #expect(text.string.hasPrefix(cut.string.dropLast()))
      }
    }
  }

  @Test func aTextThatJustFitsIsNotCut() {
    let width = TextMetrics.width(of: "Cluster 12", size: 13)
    #expect(TextMetrics.truncated("Cluster 12", to: width, size: 13) == "Cluster 12")
    #expect(TextMetrics.truncated("Cluster 12", to: width - 0.1, size: 13) == "Cluster…")
  }
}
