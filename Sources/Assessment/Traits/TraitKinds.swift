import ClusterStatistics
package import ModelEvaluation

/// Numbers of the traits that were met, in the order of meeting them.
struct TraitKinds {
  /// The traits by number.
  private(set) var list: [ClusterTrait.Kind] = []
  private var parts: [UInt64: Int32] = [:]
  /// Traits of the names with a digest of words.
  private var names: [UInt64: [Int32]] = [:]
  private var splits = KeyNumbers()
  private var classes = KeyNumbers()
  private var dates: [CaptureDate: Int32] = [:]
  private var tags: [String: Int32] = [:]

  /// Adds the traits of having the parts of a name that was read, each once.
  mutating func add(partsOf name: NameParts, to traits: inout [Int32]) {
    let digest = name.digest
    if let known = names[digest] { return traits.append(contentsOf: known) }
    let own = name.parts.map { part in
      let key = NameHash(part).value
      if let number = parts[key] { return number }
      let number = add(.namePart(String(decoding: part, as: UTF8.self)))
      parts[key] = number
      return number
    }
    names[digest] = own
    traits.append(contentsOf: own)
  }

  /// Adds the traits of an image besides parts of its name, each once.
  mutating func add(_ row: Int, of table: ImageTable, background: Int?, to traits: inout [Int32]) {
    let split = table.splits[row]
    if split != ImageTable.noSplit {
      let number = splits[Int(split)] ?? add(.split(table.splitNames[Int(split)]))
      splits[Int(split)] = number
      traits.append(number)
    }
    addClasses(row, of: table, background, to: &traits)
    if let date = table.captureDay(row) { addDate(date, to: &traits) }
    if !table.extras.isEmpty { addTags(table.extras[row].tags, to: &traits) }
  }

  private mutating func addClasses(
    _ row: Int, of table: ImageTable, _ background: Int?, to traits: inout [Int32]
  ) {
    let places = table.confusion.triples(row)
    table.confusion.actual.withUnsafeBufferPointer { actual in
      let present = UnsafeBufferPointer(rebasing: actual[places])
      // Mostly they are in order, and no other array is made.
      if zip(present, present.dropFirst()).allSatisfy({ $0 <= $1 }) {
        addClasses(present, background, to: &traits)
      } else {
        present.sorted().withUnsafeBufferPointer { addClasses($0, background, to: &traits) }
      }
    }
  }

  private mutating func addClasses(
    _ indices: UnsafeBufferPointer<Int32>, _ background: Int?, to traits: inout [Int32]
  ) {
    var last: Int32?
    for index in indices where index != last {
      last = index
      if Int(index) == background { continue }
      let number = classes[Int(index)] ?? add(.presentClass(Int(index)))
      classes[Int(index)] = number
      traits.append(number)
    }
  }

  private mutating func addDate(_ date: CaptureDate, to traits: inout [Int32]) {
    let number = dates[date] ?? add(.captureDate(date.text))
    dates[date] = number
    traits.append(number)
  }

  private mutating func addTags(_ own: [String], to traits: inout [Int32]) {
    var seen: Set<Int32> = []
    for tag in own {
      let number = tags[tag] ?? add(.tag(tag))
      tags[tag] = number
      if seen.insert(number).inserted { traits.append(number) }
    }
  }

  private mutating func add(_ kind: ClusterTrait.Kind) -> Int32 {
    list.append(kind)
    return Int32(list.count - 1)
  }
}

/// Numbers of traits by keys, which mostly are small numbers and cost no hash.
private struct KeyNumbers {
  private var small = [Int32](repeating: -1, count: 1024)
  private var others: [Int: Int32] = [:]

  /// The number of the trait with a key; `nil` where it was not met.
  subscript(key: Int) -> Int32? {
    get {
      guard small.indices.contains(key) else { return others[key] }
      return small[key] < 0 ? nil : small[key]
    }
    set {
      if small.indices.contains(key) { small[key] = newValue ?? -1 } else { others[key] = newValue }
    }
  }
}

extension ImageTable {
  /// Positions of the classes whose objects are on the image at a row, ascending.
  package func presentClasses(_ row: Int) -> [Int] {
    Set(confusion.triples(row).map { Int(confusion.actual[$0]) }).sorted()
  }

  /// The day on which the image at a row was taken, `2026-03-14`: that of its record, else the first date in
  /// its name.
  package func captureDate(_ row: Int) -> String? { captureDay(row)?.text }

  /// The same as a day.
  func captureDay(_ row: Int) -> CaptureDate? {
    let stated = extras.isEmpty ? nil : extras[row].capturedAt
    return stated.flatMap { CaptureDate(in: Array($0.utf8)[...]) }
      ?? CaptureDate(in: names.utf8(row))
  }
}
