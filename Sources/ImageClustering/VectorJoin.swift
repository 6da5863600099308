import ModelEvaluation
import PlainText

/// Which row of an array belongs to which image.
struct VectorJoin {
  /// Images that have a vector: rows of the table, ascending.
  let images: [Int]
  /// The row of the array of each of them.
  let rows: [Int]
  /// What was joined, and what was not.
  let notes: [VectorNote]

  /// Joins by name where names are given, else by order.
  init(
    _ table: ImageTable, _ input: VectorInput
  ) throws(VectorError) {
    guard let names = input.names else {
      try self.init(ordered: table, input)
      return
    }
    try self.init(table, input, named: names)
  }

  /// One row for each image, in the order of images.
  private init(ordered table: ImageTable, _ input: VectorInput) throws(VectorError) {
    guard input.rows == table.count else {
      throw VectorError(
        "\(input.name): expected \(table.count) rows, one for each image of the evaluation, found"
          + " \(input.rows)", remedy: .nameRows)
    }
    images = Array(0..<table.count)
    rows = images
    notes =
      table.count > 1
      ? [.joinedByOrder(first: table.names[0], last: table.names[table.count - 1])] : []
  }

  private init(
    _ table: ImageTable, _ input: VectorInput, named list: NameList
  ) throws(VectorError) {
    let file = ShownText(escaping: list.file, to: 400).string
    guard list.names.count == input.rows else {
      throw VectorError(
        "\(file): expected \(input.rows) names, one for each row of \(input.name), found"
          + " \(list.names.count)")
    }
    let identities = (0..<table.count).map {
      ImageIdentity(id: table.ids[$0], name: table.names[$0])
    }
    let found = ImageLookup.find(list.names, among: identities)
    let rows = try Self.rows(found.results, of: table, list, file)
    images = rows.indices.filter { rows[$0] != nil }
    self.rows = rows.compactMap(\.self)
    let unknown = list.names.indices.filter { found.results[$0] == .unknown }
    guard !images.isEmpty else { throw Self.nothingJoined(list, table, file) }
    let without = rows.indices.filter { rows[$0] == nil }
    notes = [
      unknown.first.map { .vectorsWithoutImage(unknown.count, example: list.names[$0]) },
      without.first.map { .imagesWithoutVector(without.count, example: table.names[$0]) },
    ].compactMap(\.self)
  }

  /// The row of the array of each image.
  private static func rows(
    _ results: [ImageLookup.Result], of table: ImageTable, _ list: NameList, _ file: String
  ) throws(VectorError) -> [Int?] {
    var rows = [Int?](repeating: nil, count: table.count)
    for (row, result) in results.enumerated() {
      switch result {
      case .unknown: continue
      case .ambiguous:
        throw VectorError(
          "\(file): line \(row + 1): expected the name of one image, found"
            + " \(ShownText(quoting: list.names[row])), which several images have")
      case .image(let image):
        if let earlier = rows[image] {
          throw VectorError(
            "\(file): line \(row + 1): expected each image once, found"
              + " \(ShownText(quoting: table.names[image])) again, as in line \(earlier + 1)")
        }
        rows[image] = row
      }
    }
    return rows
  }

  private static func nothingJoined(
    _ list: NameList, _ table: ImageTable, _ file: String
  ) -> VectorError {
    let images =
      table.count == 0
      ? "it has none" : "such as \(ShownText(quoting: table.names[0]))"
    return VectorError(
      "\(file): expected names of images of the evaluation, \(images), found others, such as"
        + " \(ShownText(quoting: list.names[0]))")
  }
}
