import Parallel
package import SVG

extension SVGDocument {
  /// Pictures drawn now, beside each other and beside other work where there are threads.
  ///
  /// - Parameters:
  ///   - pictures: Each with whether it stands in a page for another that names it.
  ///   - other: The other work, which is begun first.
  package static func drawn<Other: Sendable>(
    _ pictures: [(document: SVGDocument, isStyled: Bool)], beside other: @Sendable () -> Other
  ) -> (pictures: [SVGDocument], other: Other) {
    let (drawn, other) = Threads().map(pictures.count, beside: other) {
      pictures[$0].document.drawn(isStyled: pictures[$0].isStyled)
    }
    return (drawn, other)
  }
}
