package import DocumentReading
package import JSON
package import ModelEvaluation

/// Reads and writes error types: of all, by class, by cluster.
package enum ErrorTypesCoding {
  /// Writes the object.
  package static func write(_ types: ErrorTypes, _ json: inout JSONWriter) {
    json.object { json in
      json.member("split", types.split)
      json.member("iouThreshold", types.overlap)
      write(types.all, &json)
      json.key("classes")
      json.array { json in
        for entry in types.classes {
          json.object { json in
            json.member("className", entry.name)
            write(entry.group, &json)
          }
        }
      }
      json.key("clusters")
      json.array { json in
        for entry in types.clusters {
          json.object { json in
            json.member("id", entry.id)
            write(entry.group, &json)
          }
        }
      }
    }
  }

  private static func write(_ group: ErrorTypes.Group, _ json: inout JSONWriter) {
    json.member("ap", group.averagePrecision)
    json.key("errors")
    json.object { json in
      for errors in group.errors {
        json.key(errors.kind.rawValue)
        json.object { fields.write(errors, &$0) }
      }
    }
  }

  /// Reads the object; empty where it is null.
  package static func types(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> ErrorTypes {
    var types = ErrorTypes()
    guard try reader.beginObject() else { return types }
    while let key = try reader.json.nextKey() {
      switch key {
      case "split": types.split = try reader.text()
      case "iouThreshold": types.overlap = try reader.number(.score)
      case "classes": types.classes = try list(&reader, classEntry)
      case "clusters": types.clusters = try list(&reader, clusterEntry)
      default: if try !read(key, &reader, into: &types.all) { try reader.json.skipValue() }
      }
    }
    return types
  }

  private static func list<Entry>(
    _ reader: inout DocumentReader,
    _ entry: (inout DocumentReader) throws(JSONSyntaxError) -> Entry
  ) throws(JSONSyntaxError) -> [Entry] {
    var entries: [Entry] = []
    guard try reader.beginArray() else { return [] }
    while try reader.json.nextElement() {
      if try reader.json.peek() == .object {
        entries.append(try entry(&reader))
      } else {
        try reader.refuse("an object")
      }
    }
    return entries
  }

  private static func classEntry(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ErrorTypes.Class {
    var entry = ErrorTypes.Class(name: "", group: .init())
    var hasName = false
    try reader.json.beginObject()
    while let key = try reader.json.nextKey() {
      if "className" ~= key {
        entry.name = try reader.text() ?? ""
        hasName = true
      } else if try !read(key, &reader, into: &entry.group) {
        try reader.json.skipValue()
      }
    }
    if !hasName { reader.add(at: "className", expected: "a text", found: "nothing") }
    return entry
  }

  private static func clusterEntry(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ErrorTypes.Cluster {
    var id: Int?
    var hasID = false
    var group = ErrorTypes.Group()
    try reader.json.beginObject()
    while let key = try reader.json.nextKey() {
      if "id" ~= key {
        id = try reader.integer(.clusterID)
        hasID = true
      } else if try !read(key, &reader, into: &group) {
        try reader.json.skipValue()
      }
    }
    if !hasID { reader.addMissing("id", .clusterID) }
    return ErrorTypes.Cluster(id: id ?? 0, group: group)
  }

  /// Reads the value of a group's key; `false`, with nothing consumed, when the key is none.
  private static func read(
    _ key: JSONText, _ reader: inout DocumentReader, into group: inout ErrorTypes.Group
  ) throws(JSONSyntaxError) -> Bool {
    switch key {
    case "ap": group.averagePrecision = try reader.number(.score)
    case "errors": group.errors = try errors(&reader)
    default: return false
    }
    return true
  }

  /// Errors in order of their kinds, whatever that of the keys is.
  private static func errors(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [ErrorTypes.Errors] {
    var errors: [ErrorTypes.Kind: ErrorTypes.Errors] = [:]
    guard try reader.beginObject() else { return [] }
    while let key = try reader.json.nextKey() {
      guard let kind = ErrorTypes.Kind(rawValue: key.string) else {
        try reader.json.skipValue()
        continue
      }
      var entry = ErrorTypes.Errors(kind: kind)
      if try fields.readObject(&reader, into: &entry) { errors[kind] = entry }
    }
    return ErrorTypes.Kind.allCases.compactMap { errors[$0] }
  }

  private static let fields = FieldList<ErrorTypes.Errors>([
    .count("count", \.count), .number("gain", \.gain, .gain),
    .init(name: "gainInterval") { (reader, errors) throws(JSONSyntaxError) in
      errors.gainInterval = try interval(&reader)
    } write: { errors, json in
      json.member("gainInterval", errors.gainInterval.map { [$0.lowerBound, $0.upperBound] })
    },
  ])

  /// Two gains, the lower first.
  private static func interval(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ClosedRange<Double>? {
    guard try reader.beginArray() else { return nil }
    var ends: [Double?] = []
    while try reader.json.nextElement() { ends.append(try reader.number(.gain)) }
    let known = ends.compactMap(\.self)
    guard ends.count == 2, known.count == 2, known[0] <= known[1] else {
      reader.add(expected: "two gains, the lower first", found: "\(known.prefix(3))")
      return nil
    }
    return known[0]...known[1]
  }
}

extension Expectation<Double> {
  /// A difference of scores.
  static let gain = Self(range: -1...1, words: "a number in -1...1")
}
