import PlainText
import SVG
import TestSupport
import Testing

@Suite struct SVGDocumentTests {
  private func document(isInteractive: Bool) -> SVGDocument {
    SVGDocument(
      id: "f1", title: "F1 & more", description: "<what>", size: (640, 480.5),
      isInteractive: isInteractive, load: { DrawingLoad(elements: 2) }
    ) { svg in
      svg.link(to: "cluster-1") { svg in svg.element(.text, [.x(1)], text: "Cluster 1") }
    }
  }

  @Test func aPagePictureIsNamedAndScales() {
    let text = document(isInteractive: true).inline
    #expect(
      text.hasPrefix(
        """
        <svg class="chart" role="graphics-document" aria-labelledby="f1-title f1-desc" \
        viewBox="0 0 640 480.5" width="640" height="480.5"
        """))
    #expect(text.contains("<title id=\"f1-title\">F1 &amp; more</title>"))
    #expect(text.contains("<desc id=\"f1-desc\">&lt;what&gt;</desc>"))
    #expect(text.contains("href=\"#cluster-1\""))
    #expect(xmlFault(in: text) == nil)
  }

  @Test func itsLoadIsThatOfItsContentAndItsNames() {
    let document = document(isInteractive: true)
    #expect(document.load.elements >= document.inline.matches(of: /<[a-z]/).count)
    #expect(document.load.bytes >= document.inline.utf8.count / 2)
  }

  @Test func aPictureWithoutLinksIsAnImage() {
    #expect(document(isInteractive: false).inline.contains("role=\"img\""))
  }

  @Test func aFileStandsAlone() {
    let text = document(isInteractive: true).standalone
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""))
    #expect(text.contains("<rect width=\"640\" height=\"480.5\" fill=\"#ffffff\"/>"))
    #expect(!text.contains("<a "))
    #expect(xmlFault(in: text) == nil)
  }

  @Test func aPictureDrawnOnceIsTheSameOnItsPageAndInItsFile() {
    let document = document(isInteractive: true)
    #expect(document.drawn().inline == document.inline)
    #expect(document.drawn().standalone == document.standalone)
    #expect(document.drawn().inline(namedBy: "f2") == document.inline(namedBy: "f2"))
    let styled = document.drawn(isStyled: true)
    #expect(styled.inline(namedBy: "f2") == document.inline(namedBy: "f2"))
    #expect(styled.inline == document.inline)
    #expect(document.drawn().load == document.load)
  }

  @Test func theFirstOfItsViewsIsAPictureToo() {
    func document(_ title: ShownText, hasLater: Bool) -> SVGDocument {
      SVGDocument(
        id: "map", title: title, description: "", size: (10, 10), isInteractive: true,
        load: { DrawingLoad() }
      ) { svg in
        svg.link(to: "a") { $0.element(.circle, [.r(1)]) }
        if hasLater { svg.laterView { $0.link(to: "b") { $0.element(.circle, [.r(2)]) } } }
        svg.link(to: "c") { $0.element(.circle, [.r(3)]) }
      }
    }
    let (both, alone) = (document("Both", hasLater: true), document("One", hasLater: false))
    let first = both.firstView(titled: "One")
    for picture in [first, first.drawn(), first.copying(both.drawn())] {
      #expect(picture.inline == alone.inline)
      #expect(picture.standalone == alone.standalone)
    }
    #expect(both.drawn().standalone == both.standalone)
    #expect(both.standalone.contains("r=\"2\""))
  }
}
