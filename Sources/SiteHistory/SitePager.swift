/// Divides a growing list into pages so that a new entry changes few of them.
///
/// Pages have fixed places counted from the oldest entry: full pages never change again. The first
/// page that a reader sees holds the newest entries, the last full page's included, so that it is
/// never almost empty.
struct SitePager<Element> {
  /// Entries, the oldest first.
  let entries: [Element]
  /// Entries of a full page.
  let size: Int

  /// The newest entries, newest first: more than one page full as soon as there are so many.
  var newest: [Element] { entries.dropFirst(archivedCount).reversed() }

  /// Earlier entries page by page, the oldest page first, each newest first.
  var archive: [[Element]] {
    (0..<archivedCount / size).map { page in
      entries[page * size..<(page + 1) * size].reversed()
    }
  }

  private var archivedCount: Int { max(0, entries.count / size - 1) * size }
}
