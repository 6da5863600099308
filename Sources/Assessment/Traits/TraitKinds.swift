import ClusterStatistics
package import ModelEvaluation

/// Numbers of the traits that were met, in the order of meeting them.
struct TraitKinds {
  /// The traits by number.
  private(set) var list: [ClusterTrait.Kind] = []
  private var parts: [UInt64: Int32] = [:]
  private var splits: [UInt8: Int32] = [:]
  private var classes: [Int32: Int32] = [:]
  private var others: [ClusterTrait.Kind: Int32] = [:]

  /// The trait of having a part in the name.
  mutating func number(ofNamePart part: ArraySlice<UInt8>) -> Int32 {
    let key = NameHash(part).value
    if let number = parts[key] { return number }
    let number = add(.namePart(String(decoding: part, as: UTF8.self)))
    parts[key] = number
    return number
  }

  /// Visits the traits of an image besides parts of its name, each once.
  mutating func each(of row: Int, _ table: ImageTable, background: Int?, _ use: (Int32) -> Void) {
    let split = table.splits[row]
    if split != ImageTable.noSplit {
      let number = splits[split] ?? add(.split(table.splitNames[Int(split)]))
      splits[split] = number
      use(number)
    }
    var last: Int32?
    var present = table.confusion.actual[table.confusion.triples(row)]
    // Mostly they are in order, and no other array is made.
    if !zip(present, present.dropFirst()).allSatisfy({ $0 <= $1 }) { present.sort() }
    for index in present {
      defer { last = index }
      if index == last || Int(index) == background { continue }
      let number = classes[index] ?? add(.presentClass(Int(index)))
      classes[index] = number
      use(number)
    }
    for kind in table.datesAndTags(row) {
      let number = others[kind] ?? add(kind)
      others[kind] = number
      use(number)
    }
  }

  private mutating func add(_ kind: ClusterTrait.Kind) -> Int32 {
    list.append(kind)
    return Int32(list.count - 1)
  }
}

extension ImageTable {
  /// The day on which the image at a row was taken, and its tags, each once.
  fileprivate func datesAndTags(_ row: Int) -> [ClusterTrait.Kind] {
    var kinds = captureDate(row).map { [ClusterTrait.Kind.captureDate($0)] } ?? []
    if extras.isEmpty { return kinds }
    var seen = Set<String>()
    for tag in extras[row].tags where seen.insert(tag).inserted { kinds.append(.tag(tag)) }
    return kinds
  }

  /// Positions of the classes whose objects are on the image at a row, ascending.
  package func presentClasses(_ row: Int) -> [Int] {
    Set(confusion.triples(row).map { Int(confusion.actual[$0]) }).sorted()
  }

  /// The day on which the image at a row was taken: that of its record, else the first date in its name.
  package func captureDate(_ row: Int) -> String? {
    let stated = extras.isEmpty ? nil : extras[row].capturedAt
    return stated.flatMap { CaptureDate.first(in: Array($0.utf8)[...]) }
      ?? CaptureDate.first(in: names.utf8(row))
  }
}
