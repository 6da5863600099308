import ModelEvaluation
import PlainText

/// The classes of several files of ground truth.
struct CategoryTable: Sendable {
  /// Names in order of their least id.
  let names: [String]
  /// Class of an id in each file.
  private let indicesByFile: [String: [Int: Int]]
  /// Class of an id in all files that have it; detections say no file.
  private let indices: [Int: Int]

  init(_ documents: [TruthDocument]) throws(EvaluationError) {
    var leastIDs: [String: Int] = [:]
    for category in documents.flatMap(Self.classes) {
      leastIDs[category.name] = min(leastIDs[category.name] ?? .max, category.id)
    }
    names = leastIDs.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    let positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var indicesByFile: [String: [Int: Int]] = [:]
    var indices: [Int: Int] = [:]
    for document in documents {
      for category in Self.classes(document) {
        guard let index = positions[category.name] else { continue }
        let other = indices[category.id]
        guard other == nil || other == index else {
          throw COCOReader.error(
            document.file, "categories",
            expected: "\(ShownText(quoting: names[other ?? 0])) for id \(category.id), as before",
            found: ShownText(quoting: category.name).string)
        }
        indices[category.id] = index
        indicesByFile[document.file, default: [:]][category.id] = index
      }
    }
    guard !names.isEmpty else {
      throw COCOReader.error(
        documents.first?.file ?? "", "categories", expected: "at least one class", found: "none")
    }
    self.indices = indices
    self.indicesByFile = indicesByFile
  }

  /// Class of an id in a file of ground truth.
  func index(of key: RowKey, in file: String) -> Int? {
    if case .number(let id) = key { indicesByFile[file]?[id] } else { nil }
  }

  /// Class of an id in detections.
  func index(of key: RowKey) -> Int? {
    if case .number(let id) = key { indices[id] } else { nil }
  }

  /// The classes of a file without the placeholder that Roboflow's exports put first: it is parent of
  /// others and never annotated.
  private static func classes(_ document: TruthDocument) -> [TruthDocument.Category] {
    let used = Set(document.rows.categoryKeys.keys)
    let parents = Set(document.categories.map(\.parent))
    return document.categories.filter { category in
      category.id != 0 || used.contains(.number(0)) || !parents.contains(category.name)
    }
  }
}
