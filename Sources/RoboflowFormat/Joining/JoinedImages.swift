import ModelEvaluation

/// The records of all pages as one table whose order does not depend on the order of files.
struct JoinedImages {
  /// All records, repeated ones left out.
  private(set) var table = ImageTable()
  /// For each page, in canonical order, its file and the position of its first row.
  private(set) var pages: [(file: String, firstRow: Int)] = []
  /// Positions of the rows that were left out, counted over the pages one after the other.
  private(set) var repeatedRows: [Int] = []
  /// Whether there are more splits than can be told apart.
  private(set) var hasLostSplits = false

  /// Sorts pages by offset, then file name, and takes their tables out of them, so that no record
  /// is held twice.
  ///
  /// - Parameter splitNames: What splits are to be called.
  init(
    takingImagesFrom documents: inout [ImagePredictionsDocument],
    splitNames: [String: String] = [:]
  ) {
    documents.sort(by: Self.isBefore)
    for index in documents.indices {
      pages.append((documents[index].file, table.count))
      var images = ImageTable()
      swap(&images, &documents[index].images)
      if documents[index].hasLostSplits { hasLostSplits = true }
      if index == 0 {
        swap(&table, &images)
        if documents.count > 1 {
          table.reserveCapacity(
            documents.dropFirst().reduce(table.count) { $0 + $1.images.count })
        }
      } else if !table.append(images) {
        hasLostSplits = true
      }
    }
    if !Self.isOneResponse(documents, rows: table.count) {
      repeatedRows = RepeatedRows(in: table).rows
      if !repeatedRows.isEmpty { table = table.removing(repeatedRows) }
    }
    if !splitNames.isEmpty { table.renameSplits(splitNames) }
    table.sortSplits()
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

  /// Whether all rows came in one response that says so: only between responses can a list change.
  private static func isOneResponse(
    _ documents: [ImagePredictionsDocument], rows: Int
  ) -> Bool {
    documents.count == 1 && documents.first?.totalImages == rows
  }

  /// Pages without an offset come last.
  private static func isBefore(
    _ first: ImagePredictionsDocument, _ second: ImagePredictionsDocument
  ) -> Bool {
    let offsets = (first.offset ?? .max, second.offset ?? .max)
    if offsets.0 != offsets.1 { return offsets.0 < offsets.1 }
    return first.file.utf8.lexicographicallyPrecedes(second.file.utf8)
  }
}
