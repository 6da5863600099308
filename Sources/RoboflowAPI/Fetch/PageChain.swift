/// The pages of a listing that are there, in the order in which each says where the next begins.
///
/// Pages arrive out of order, and the service may give fewer rows than asked for: the next page
/// begins where the rows of the last one end. Only an empty page, or a short one that agrees with
/// the announced total, ends the listing: the total alone is not trusted, nor a short page alone.
struct PageChain: Sendable {
  /// What one page says.
  struct Page: Sendable, Equatable {
    /// Rows in the page.
    var rows: Int
    /// Rows that a full page has, as the service applied it.
    var limit: Int
    /// Rows of the whole listing, as announced.
    var total: Int?
    /// Confidence threshold that its counts were made at, as a fraction.
    var confidence: Double?
  }

  /// Offsets of the pages from the first one on, without a gap.
  private(set) var offsets: [Int] = []
  /// Whether the last page of ``offsets`` ends the listing.
  private(set) var isComplete = false
  private var pages: [Int: Page] = [:]
  /// Where the first missing page begins.
  private var frontier = 0
  /// Rows of the page before the frontier: where the pages after it probably begin.
  private var step: Int?
  private var announced: Int?

  /// Rows in all pages, those beyond a gap included.
  private(set) var rows = 0
  /// Rows of the listing as the latest page announced them.
  var announcedRows: Int? { announced }
  /// Confidence threshold of the first page.
  var confidence: Double? { pages[0]?.confidence }

  /// Adds a page that begins at an offset.
  mutating func add(_ page: Page, at offset: Int) {
    rows += page.rows - (pages.updateValue(page, forKey: offset)?.rows ?? 0)
    while !isComplete, let next = pages[frontier] {
      offsets.append(frontier)
      announced = next.total
      step = next.rows
      isComplete = Self.ends(next, at: frontier)
      frontier += next.rows
    }
  }

  /// Offsets to ask for now: the first missing one, and pages after it where the announced total
  /// makes them likely.
  ///
  /// - Parameter inFlight: Offsets that were asked for and have not arrived.
  /// - Parameter width: How many may be in flight at the same time.
  func wanted(inFlight: Set<Int>, width: Int) -> [Int] {
    guard !isComplete else { return [] }
    var wanted: [Int] = []
    var offset = frontier
    while inFlight.count + wanted.count < width {
      if pages[offset] == nil, !inFlight.contains(offset) { wanted.append(offset) }
      guard let step, let announced, step > 0, offset + step < announced else { break }
      offset += step
    }
    return wanted
  }

  private static func ends(_ page: Page, at offset: Int) -> Bool {
    if page.rows == 0 { return true }
    guard page.rows < page.limit, let total = page.total else { return false }
    return offset + page.rows >= total
  }
}
