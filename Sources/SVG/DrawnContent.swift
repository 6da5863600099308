/// What a picture shows, drawn once for a page and for a file of its own.
///
/// The two differ in nothing but links, and a file may show the first of several views alone.
struct DrawnContent: Sendable {
  /// The content with its links and all views, as a page has it.
  let bytes: [UInt8]
  /// Where the tags of links are, in their order.
  let linkTags: [Range<Int>]
  /// Where views behind the first are, in their order.
  let laterViews: [Range<Int>]
}
