import ClusterStatistics
package import ModelEvaluation

extension SliceRule {
  /// Whether each image of an evaluation belongs to the slice.
  ///
  /// Images are known by their source id, which stays when a file is renamed; where no id of the slice is
  /// in the evaluation, or an image has none, by their name.
  package func matches(_ table: ImageTable, _ evaluation: Evaluation) -> [Bool] {
    let rows = 0..<table.count
    switch self {
    case .namePart(let part): return Self.matches(Array(part.utf8), table)
    case .tag(let tag): return rows.map { table.extras[$0].tags.contains(tag) }
    case .split(let name): return rows.map { table.splitName($0) == name }
    case .captureDate(let date): return rows.map { table.captureDate($0) == date }
    case .presentClass(let name):
      let index = Self.index(of: name, evaluation)
      return rows.map { row in index.map { table.presentClasses(row).contains($0) } ?? false }
    case .images(let members): return Self.matches(members.list, table)
    }
  }

  /// Rows of the images that belong to the slice.
  func rows(_ table: ImageTable, _ evaluation: Evaluation) -> [Int] {
    let matches = matches(table, evaluation)
    return matches.indices.filter { matches[$0] }
  }

  /// Position of a class in the confusion matrix; background is none.
  private static func index(of name: String, _ evaluation: Evaluation) -> Int? {
    evaluation.panels.confusionMatrix.flatMap { matrix in
      matrix.foreground.first { matrix.classes[$0] == name }
    }
  }

  private static func matches(_ part: [UInt8], _ table: ImageTable) -> [Bool] {
    var (reader, known) = (NameParts(), [UInt64: Bool]())
    return (0..<table.count).map { row in
      reader.read(table.names.utf8(row))
      let digest = reader.digest
      if let isMatch = known[digest] { return isMatch }
      let isMatch = reader.parts.contains { $0.elementsEqual(part) }
      known[digest] = isMatch
      return isMatch
    }
  }

  private static func matches(_ members: [Member], _ table: ImageTable) -> [Bool] {
    let ids = Set(members.lazy.map(\.id)).subtracting([""])
    let known = (0..<table.count).map { ids.contains(table.ids[$0]) }
    let isByName = !known.contains(true)
    let names = Set(members.lazy.filter { isByName || $0.id.isEmpty }.map(\.name))
    return known.indices.map { row in
      known[row] || !names.isEmpty && names.contains(table.names[row])
    }
  }

  /// The rule for what the images of a group share; `nil` where a later evaluation could not tell.
  init?(_ kind: ClusterTrait.Kind, _ evaluation: Evaluation) {
    switch kind {
    case .namePart(let part): self = .namePart(part)
    case .tag(let tag): self = .tag(tag)
    case .split(let name): self = .split(name)
    case .captureDate(let date): self = .captureDate(date)
    case .presentClass(let index):
      let classes = evaluation.panels.confusionMatrix?.classes ?? []
      guard classes.indices.contains(index) else { return nil }
      self = .presentClass(classes[index])
    }
  }
}
