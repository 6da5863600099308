import DocumentReading
import FoundationEssentials
import ModelEvaluation
import Parallel
import RecordReading

/// The records of all pages as one table whose order does not depend on the order of files.
struct JoinedImages {
  /// All records, repeated ones left out.
  private(set) var table = ImageTable()
  /// The pages in canonical order, without their records.
  private(set) var documents: [ImagePredictionsDocument] = []
  /// For each page, in canonical order, its file and the position of its first row.
  private(set) var pages: [(file: String, firstRow: Int)] = []
  /// Positions of the rows that were left out, counted over the pages one after the other.
  private(set) var repeatedRows: [Int] = []
  /// Whether there are more splits than can be told apart.
  private(set) var hasLostSplits = false

  /// No records.
  private init() {}

  /// Reads pages and joins their records, in the order of their offsets, then file names.
  ///
  /// Only a few pages are held beside the joined records at once. For that their order must be known
  /// before they are read; where the guess was wrong they are read again. Faults are in the order of
  /// `inputs`, and `splitNames` says what splits are to be called.
  init(
    _ inputs: [InputDocument], by work: DecodingWork, splitNames: [String: String] = [:],
    faults: inout FaultCollector
  ) {
    let guess = PageOrder.guess(inputs)
    var found = read(inputs, in: guess, by: work)
    let order = rightOrder(of: guess)
    if order != guess {
      self = Self()
      found = read(inputs, in: order, by: work)
    }
    for own in found { faults.add(own) }
    // Only between responses can a list change: rows of one that has all of them are as they are.
    if documents.count > 1 || documents.first?.totalImages != table.count {
      let repeated = RepeatedRows(in: table)
      repeatedRows = repeated.rows
      if !repeatedRows.isEmpty { table = table.removing(repeatedRows) }
      if repeated.areIDsDistinct { table.ids.noteDistinct() }
    }
    if !splitNames.isEmpty { table.renameSplits(splitNames) }
    table.sortSplits()
  }

  /// Reads pages a few at a time; what is wrong with each, in the order of `inputs`.
  private mutating func read(
    _ inputs: [InputDocument], in order: [Int], by work: DecodingWork
  ) -> [FaultCollector] {
    let work = DecodingWork(
      threads: work.threads, pieceSize: work.pieceSize, keepsPieces: inputs.count > 1)
    var faults = [FaultCollector](repeating: FaultCollector(), count: inputs.count)
    let all = inputs.reduce(0) { $0 + $1.bytes.count }
    var (done, next) = (0, 0)
    while next < order.count {
      let wave = Self.wave(order[next...], of: inputs, by: work)
      var decoded = work.threads.map(wave.count) {
        ImagePredictionsDocument.decoded(inputs[wave[wave.startIndex + $0]], by: work)
      }
      done += wave.reduce(0) { $0 + inputs[$1].bytes.count }
      let rows = decoded.reduce(0) { $0 + $1.page.imageCount }
      let capacity = inputs.count > 1 ? ImageTable.likelyRows(rows, of: done, in: all) : 0
      for (place, input) in wave.enumerated() {
        faults[input] = decoded[place].faults
        take(&decoded[place].page, capacity: capacity)
      }
      next = wave.endIndex
    }
    return faults
  }

  /// The next pages to be read at once.
  private static func wave(
    _ order: ArraySlice<Int>, of inputs: [InputDocument], by work: DecodingWork
  ) -> ArraySlice<Int> {
    var (bytes, end) = (0, order.startIndex)
    repeat {
      bytes += inputs[order[end]].bytes.count
      end += 1
    } while end < order.endIndex && bytes < work.pageBytes
    return order[..<end]
  }

  /// Adds a page, whose tables are taken out of it one by one, so that few records are held twice.
  private mutating func take(_ page: inout ImagePredictionsDocument, capacity: Int) {
    pages.append((page.file, table.count))
    if page.hasLostSplits { hasLostSplits = true }
    var tables: [ImageTable] = []
    swap(&tables, &page.tables)
    for place in tables.indices {
      var images = ImageTable()
      swap(&images, &tables[place])
      if documents.isEmpty, place == 0 {
        swap(&table, &images)
        table.reserveCapacity(capacity)
      } else if !table.append(images) {
        hasLostSplits = true
      }
    }
    documents.append(page)
  }

  /// The order in which the pages of an order should have been read.
  private func rightOrder(of order: [Int]) -> [Int] {
    PageOrder.sorted(documents.map { ($0.offset, $0.file) }).map { order[$0] }
  }

  /// Number of records given, repeated ones too.
  var received: Int { table.count + repeatedRows.count }

  /// File and row in it of a row of the joined table.
  func origin(ofKept row: Int) -> (file: String, row: Int) {
    var counted = row
    for removed in repeatedRows {
      guard removed <= counted else { break }
      counted += 1
    }
    return origin(of: counted)
  }

  /// File and row in it of a row counted over all pages.
  func origin(of row: Int) -> (file: String, row: Int) {
    guard let page = pages.last(where: { $0.firstRow <= row }) else { return ("", row) }
    return (page.file, row - page.firstRow)
  }
}
