import Foundation
import MarkdownHTML
import Testing

/// What lies over the pictures of a gallery.
@Suite struct PictureOverlayTests {
  private func html(_ markdown: String, overlays: [String: String]) throws -> String {
    let pictures = overlays.mapValues {
      MarkdownConverter.Picture(width: 4, height: 3, overlay: Array($0.utf8))
    }
    return try MarkdownConverter(pictures: pictures, pictureLegend: "<p>LEGEND</p>")
      .convert(markdown).html
  }

  @Test func anOverlayLiesOverItsPicture() throws {
    let page = try html("![A](a.jpg \"one\")", overlays: ["a.jpg": "<svg></svg>"])
    #expect(
      page.contains(
        "<figure class=\"picture\"><span class=\"picture-frame\"><img src=\"a.jpg\" width=\"4\" "
          + "height=\"3\" alt=\"A\" loading=\"lazy\" /><svg></svg></span><figcaption>"))
  }

  @Test func theLegendStandsOnceBeforeTheFirstOfThem() throws {
    let page = try html(
      "![A](a.jpg)\n\nwords\n\n![A](a.jpg)\n![B](b.jpg)\n\n![B](b.jpg)",
      overlays: ["a.jpg": "", "b.jpg": "<svg></svg>"])
    let parts = page.components(separatedBy: "<p>LEGEND</p>")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("words") == true && parts.first?.contains("<svg>") == false)
    #expect(parts.last?.hasPrefix("<div class=\"gallery\">") == true)
  }

  @Test func thereIsNoLegendWithoutThem() throws {
    #expect(try !html("![A](a.jpg)", overlays: ["a.jpg": ""]).contains("LEGEND"))
  }
}
