/// What a picture shows, drawn once for a page and for a file of its own.
///
/// The two differ in nothing but links.
struct DrawnContent: Sendable {
  /// The content with its links, as a page has it.
  let bytes: [UInt8]
  /// Where the tags of links are, in their order.
  let linkTags: [Range<Int>]
}
