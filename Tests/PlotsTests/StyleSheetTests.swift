import Foundation
import Plots
import TestSupport
import Testing

@Suite struct StyleSheetTests {
  private static let begin = "/* palette: begin */\n"
  private static let end = "/* palette: end */\n"

  @Test func chartsStyleSheetRepeatsThePalette() throws {
    let file = repositoryRoot.appendingPathComponent("Templates/charts.css")
    let text = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(text.range(of: Self.begin))
    let end = try #require(text.range(of: Self.end))
    let received = String(text[begin.upperBound..<end.lowerBound])
    if received != StyleSheet.text, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let updated = text.replacingCharacters(
        in: begin.upperBound..<end.lowerBound, with: StyleSheet.text)
      try Data(updated.utf8).write(to: file)
    }
    #expect(received == StyleSheet.text, "UPDATE_GOLDENS=1 swift test rewrites the palette")
  }
}
