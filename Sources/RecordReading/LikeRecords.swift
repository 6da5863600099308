package import JSON
package import ModelEvaluation

/// Reads records that are laid out like one before, by ``RecordLayout``.
package struct LikeRecords {
  private var layout: RecordLayout?
  /// Records still to pass over before a layout is looked for again.
  private var pause = 0
  private var nextPause = 1

  /// Knows no layout yet.
  package init() {}

  /// Reads the record in front of a reader, moving behind it; `nil`, with nothing moved, when it is
  /// laid out in another way or holds anything but plain values.
  package mutating func read(_ json: inout JSONReader, _ confusion: inout ConfusionColumn)
    -> ImageRecord?
  {
    guard let layout else { return nil }
    var values = PlainValues(bytes: json.bytes, position: json.position)
    var record = ImageRecord()
    let triples = confusion.counts.count
    for step in layout.steps {
      guard values.skip(sameAs: step.gap),
        read(step.field, &values, json, into: &record, &confusion)
      else {
        confusion.removeTriples(from: triples)
        return nil
      }
    }
    guard values.skip(sameAs: layout.closing) else {
      confusion.removeTriples(from: triples)
      return nil
    }
    json.position = values.position
    return record
  }

  /// Learns from a record that was laid out in another way; the more such, the less often.
  package mutating func learn(_ reader: JSONReader) {
    guard pause == 0 else {
      pause -= 1
      return
    }
    layout = RecordLayout(inFrontOf: reader) ?? layout
    pause = nextPause
    nextPause = min(2 * nextPause, 1000)
  }

  @inline(__always)
  private func read(
    _ field: RecordLayout.Field, _ values: inout PlainValues, _ json: JSONReader,
    into record: inout ImageRecord, _ confusion: inout ConfusionColumn
  ) -> Bool {
    switch field {
    case .id: return Self.set(&record.id, values.text())
    case .name: return Self.set(&record.name, values.text())
    case .split: return Self.set(&record.split, values.text())
    case .augmentations: return Self.set(&record.augmentations, values.count())
    case .cluster: return Self.set(&record.cluster, values.integer())
    case .x:
      guard let x = values.number() else { return false }
      record.position = (x, .nan)
    case .y:
      guard let y = values.number() else { return false }
      record.position?.y = y
    case .truePositives: return Self.set(&record.truePositives, values.count())
    case .falsePositives: return Self.set(&record.falsePositives, values.count())
    case .falseNegatives: return Self.set(&record.falseNegatives, values.count())
    case .precision: return Self.setScore(&record.precision, &values)
    case .recall: return Self.setScore(&record.recall, &values)
    case .f1: return Self.setScore(&record.f1, &values)
    case .confusion: return Self.triples(&values, &confusion)
    case .other: return values.skipAny(json)
    }
    return true
  }

  @inline(__always)
  private static func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
    place = value
    return value != nil
  }

  /// Reads a score or null.
  @inline(__always)
  private static func setScore(_ place: inout Double?, _ values: inout PlainValues) -> Bool {
    if values.skipNull() { return true }
    guard let score = values.number(), (0...1).contains(score) else { return false }
    place = score
    return true
  }

  /// Triples `[actual, predicted, count]`; `false` when they are anything else.
  @inline(__always)
  private static func triples(
    _ values: inout PlainValues, _ confusion: inout ConfusionColumn
  ) -> Bool {
    guard begins(&values) else { return false }
    if values.skip(UInt8(ascii: "]")) { return true }
    repeat {
      values.skipBlanks()
      guard begins(&values), let actual = values.count(), follows(&values),
        let predicted = values.count(), follows(&values), let count = values.count()
      else { return false }
      values.skipBlanks()
      guard values.skip(UInt8(ascii: "]")) else { return false }
      confusion.append(actual: Int32(actual), predicted: Int32(predicted), count: count)
      values.skipBlanks()
    } while values.skip(UInt8(ascii: ","))
    return values.skip(UInt8(ascii: "]"))
  }

  @inline(__always)
  private static func begins(_ values: inout PlainValues) -> Bool {
    guard values.skip(UInt8(ascii: "[")) else { return false }
    values.skipBlanks()
    return true
  }

  @inline(__always)
  private static func follows(_ values: inout PlainValues) -> Bool {
    values.skipBlanks()
    guard values.skip(UInt8(ascii: ",")) else { return false }
    values.skipBlanks()
    return true
  }
}
