import ClusterStatistics
package import ModelEvaluation

/// Numbers of the traits that were met, in the order of meeting them.
struct TraitKinds {
  /// The traits by number.
  private(set) var list: [ClusterTrait.Kind] = []
  private var numbers: [ClusterTrait.Kind: Int32] = [:]

  /// The traits of an image, each once.
  mutating func numbers(of row: Int, _ table: ImageTable, background: Int?) -> [Int32] {
    table.traits(row, background: background).map { kind in
      if let known = numbers[kind] { return known }
      let number = Int32(list.count)
      list.append(kind)
      numbers[kind] = number
      return number
    }
  }
}

extension ImageTable {
  /// What can be said of the image at a row, each once.
  package func traits(_ row: Int, background: Int?) -> [ClusterTrait.Kind] {
    var traits = NameParts.list(names[row]).map { ClusterTrait.Kind.namePart($0) }
    if let split = splitName(row) { traits.append(.split(split)) }
    for index in presentClasses(row) where index != background {
      traits.append(.presentClass(index))
    }
    if let date = captureDate(row) { traits.append(.captureDate(date)) }
    if extras.isEmpty { return traits }
    var seen = Set<String>()
    for tag in extras[row].tags where seen.insert(tag).inserted { traits.append(.tag(tag)) }
    return traits
  }

  /// Positions of the classes whose objects are on the image at a row, ascending.
  package func presentClasses(_ row: Int) -> [Int] {
    Set(confusion.triples(row).map { Int(confusion.actual[$0]) }).sorted()
  }

  /// The day on which the image at a row was taken: that of its record, else the first date in its name.
  package func captureDate(_ row: Int) -> String? {
    let stated = extras.isEmpty ? nil : extras[row].capturedAt
    return stated.flatMap { CaptureDate.first(in: $0.utf8) }
      ?? CaptureDate.first(in: names.utf8(row))
  }
}
