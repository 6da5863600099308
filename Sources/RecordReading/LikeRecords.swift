import JSON
import ModelEvaluation

/// Reads records that are laid out like one before, by ``RecordLayout``.
struct LikeRecords {
  private var layout: RecordLayout?
  private var tripleLayout: TripleLayout?
  /// Records still to pass over before a layout is looked for again.
  private var pause = 0
  private var nextPause = 1

  /// Reads the record in front of a reader into a block, moving behind it; `false`, with nothing moved, when
  /// it is laid out in another way or holds anything but plain values.
  mutating func read(_ json: inout JSONReader, into block: inout RecordBlock) -> Bool {
    guard let layout else { return false }
    block.begin()
    let last = block.records.count - 1
    guard read(&json, layout, into: &block.records[last], &block.triples) else {
      block.takeBack()
      return false
    }
    block.end()
    return true
  }

  @inline(__always)
  private mutating func read(
    _ json: inout JSONReader, _ layout: RecordLayout, into record: inout ImageRecord,
    _ triples: inout [ConfusionColumn.Triple]
  ) -> Bool {
    var values = PlainValues(bytes: json.bytes, position: json.position)
    for step in layout.steps {
      guard values.skip(sameAs: step.gap),
        read(step.field, &values, json, into: &record, &triples)
      else { return false }
    }
    guard values.skip(sameAs: layout.closing) else { return false }
    json.position = values.position
    return true
  }

  /// Learns from a record that was laid out in another way; the more such, the less often.
  mutating func learn(_ reader: JSONReader) {
    guard pause == 0 else {
      pause -= 1
      return
    }
    layout = RecordLayout(inFrontOf: reader) ?? layout
    pause = nextPause
    nextPause = min(2 * nextPause, 1000)
  }

  @inline(__always)
  private mutating func read(
    _ field: RecordLayout.Field, _ values: inout PlainValues, _ json: JSONReader,
    into record: inout ImageRecord, _ triples: inout [ConfusionColumn.Triple]
  ) -> Bool {
    switch field {
    case .id: return Self.set(&record.id, values.text())
    case .name: return Self.set(&record.name, values.text())
    case .split: return Self.set(&record.split, values.text())
    case .augmentations: return Self.set(&record.augmentations, values.count())
    case .cluster: return Self.set(&record.cluster, values.integer().map { Int32($0) })
    case .x: return Self.set(&record.x, values.number())
    case .y: return Self.set(&record.y, values.number())
    case .truePositives: return Self.set(&record.truePositives, values.count())
    case .falsePositives: return Self.set(&record.falsePositives, values.count())
    case .falseNegatives: return Self.set(&record.falseNegatives, values.count())
    case .precision: return Self.setScore(&record.precision, &values)
    case .recall: return Self.setScore(&record.recall, &values)
    case .f1: return Self.setScore(&record.f1, &values)
    case .confusion: return readTriples(&values, &triples)
    case .other: return values.skipAny(json)
    }
  }

  @inline(__always)
  private static func set(_ place: inout JSONText?, _ value: JSONText?) -> Bool {
    place = value
    return value != nil
  }

  @inline(__always)
  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  /// Reads a score or null.
  @inline(__always)
  private static func setScore(_ place: inout Double, _ values: inout PlainValues) -> Bool {
    if values.skipNull() { return true }
    guard let score = values.number(), score >= 0, score <= 1 else { return false }
    place = score
    return true
  }

  /// Reads triples, laid out like those before or in any way.
  @inline(__always)
  private mutating func readTriples(
    _ values: inout PlainValues, _ triples: inout [ConfusionColumn.Triple]
  ) -> Bool {
    let (start, count) = (values.position, triples.count)
    if let tripleLayout {
      if values.readTriples(laidOut: tripleLayout, into: &triples) { return true }
      values.position = start
      triples.removeSubrange(count...)
    }
    guard values.readTriples(into: &triples) else { return false }
    if tripleLayout == nil {
      tripleLayout = TripleLayout(values.bytes, start..<values.position)
    }
    return true
  }
}
