/// Many short texts in one block of UTF-8, so that a million names cost their bytes and an offset
/// of four bytes.
public struct TextColumn: Sendable, Equatable {
  private var bytes: [UInt8] = []
  private var ends = EndColumn()
  /// Whether every text is known to be another, none of them empty: they need not be compared again.
  package private(set) var areKnownDistinct = false

  /// An empty column.
  public init() {}

  /// A column of texts.
  package init(_ texts: [String]) { texts.forEach { append($0) } }

  /// Whether two columns have the same texts.
  public static func == (one: TextColumn, other: TextColumn) -> Bool {
    one.ends == other.ends && one.bytes == other.bytes
  }

  /// Notes that every text was found to be another, none of them empty; the next text that is added ends that.
  package mutating func noteDistinct() { areKnownDistinct = true }

  /// Number of texts.
  public var count: Int { ends.count }

  /// The text at a row.
  public subscript(_ row: Int) -> String { String(decoding: utf8(row), as: UTF8.self) }

  /// The UTF-8 bytes of the text at a row.
  public func utf8(_ row: Int) -> ArraySlice<UInt8> { bytes[ends.range(row)] }

  /// The texts at some rows one after the other, and where in them each one is: for loops that would call
  /// ``utf8(_:)`` for each.
  package func utf8(_ rows: Range<Int>) -> (bytes: ArraySlice<UInt8>, ranges: [Range<Int>]) {
    let all = ends.ranges(rows)
    guard let first = all.first, let last = all.last else { return ([], []) }
    return (
      bytes[first.lowerBound..<last.upperBound],
      all.map { $0.lowerBound - first.lowerBound..<$0.upperBound - first.lowerBound }
    )
  }

  /// Reads a little of some texts, so that memory sends them together: those of rows that lie far apart would be
  /// waited for one after the other.
  ///
  /// - Returns: What was read, of no meaning.
  @discardableResult
  package func fetch(_ rows: ArraySlice<Int>) -> UInt8 {
    rows.reduce(0) { sum, row in
      let text = ends.range(row)
      return text.isEmpty ? sum : sum ^ bytes[text.lowerBound] ^ bytes[text.upperBound - 1]
    }
  }

  /// The texts at some rows that lie far apart, copied one after the other, and where among the copies each one is.
  package func utf8(_ rows: [Int]) -> (bytes: ArraySlice<UInt8>, ranges: [Range<Int>]) {
    let all = rows.map(ends.range)
    var (count, ranges) = (0, all)
    for (place, range) in all.enumerated() {
      ranges[place] = count..<count + range.count
      count += range.count
    }
    let copies = [UInt8](unsafeUninitializedCapacity: count) { copies, copied in
      bytes.withUnsafeBufferPointer { bytes in
        for range in all {
          let rest = copies.extracting(copied...)
          copied += rest.update(fromContentsOf: bytes.extracting(range))
        }
      }
    }
    return (copies[...], ranges)
  }

  /// Adds a text at the end.
  public mutating func append(_ text: String) {
    areKnownDistinct = false
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Adds a text at the end from bytes that are valid UTF-8.
  public mutating func append(validUTF8 text: some Collection<UInt8>) {
    areKnownDistinct = false
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Adds a text at the end from memory that is valid UTF-8.
  package mutating func append(validUTF8 text: UnsafeBufferPointer<UInt8>) {
    areKnownDistinct = false
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Makes room for so many texts altogether, as long as those that are there.
  mutating func reserveRows(_ count: Int) {
    let growth = Double(count) / Double(max(self.count, 1))
    bytes.reserveCapacity(Int(Double(bytes.count) * growth))
    ends.reserveCapacity(count)
  }

  /// Adds the texts of another column behind the own ones.
  package mutating func append(_ other: TextColumn) {
    areKnownDistinct = false
    let start = bytes.count
    bytes += other.bytes
    ends.append(other.ends, from: start)
  }
}
