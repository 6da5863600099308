import DocumentReading
import JSON
import ModelEvaluation
import PlainText
import RecordReading

/// Reads and writes one curve of a confidence sweep: that of a split or of a class.
enum SweepCurveCoding {
  /// Writes the members of a curve's object.
  static func write(_ curve: ConfidenceSweep.Curve, _ json: inout JSONWriter) {
    json.member("optimalThreshold", curve.optimalThreshold)
    if let metrics = curve.optimalMetrics {
      json.key("optimalMetrics")
      json.object { ClassMetrics.fields.write(metrics, &$0) }
    }
    json.key("perThreshold")
    json.object { json in
      for point in curve.points {
        json.key(point.threshold.description)
        let metrics = ClassMetrics(
          precision: point.precision, recall: point.recall, f1: point.f1)
        json.object { ClassMetrics.fields.write(metrics, &$0) }
      }
    }
  }

  /// Reads the value of a curve's key; `false`, with nothing consumed, when the key is none.
  static func read(
    _ key: JSONText, _ reader: inout DocumentReader, into curve: inout ConfidenceSweep.Curve
  ) throws(JSONSyntaxError) -> Bool {
    switch key {
    case "perThreshold": curve.points = try points(&reader)
    case "optimalThreshold": curve.optimalThreshold = try reader.fraction()
    case "optimalMetrics":
      let metrics = try ClassMetrics.read(&reader)
      curve.optimalMetrics = metrics.isEmpty ? nil : metrics
    default: return false
    }
    return true
  }

  /// Reads the object of a class.
  static func curve(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> ConfidenceSweep.Curve {
    var curve = ConfidenceSweep.Curve()
    guard try reader.beginObject() else { return curve }
    while let key = try reader.json.nextKey() {
      if try !read(key, &reader, into: &curve) { try reader.json.skipValue() }
    }
    return curve
  }

  /// Points by number: `"0.3"` and `"0.30"` are one threshold, of which the later value holds.
  private static func points(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [ConfidenceSweep.Point] {
    var points: [ConfidenceSweep.Point] = []
    guard try reader.beginObject() else { return [] }
    while let key = try reader.json.nextKey() {
      guard let threshold = threshold(key, &reader) else {
        try reader.json.skipValue()
        continue
      }
      let metrics = try ClassMetrics.read(&reader)
      points.append(
        ConfidenceSweep.Point(
          threshold: threshold, precision: metrics.precision, recall: metrics.recall,
          f1: metrics.f1))
    }
    return Self.asFractions(Self.sorted(points))
  }

  /// Points by threshold, each once; mostly they are that already.
  private static func sorted(_ points: [ConfidenceSweep.Point]) -> [ConfidenceSweep.Point] {
    if zip(points, points.dropFirst()).allSatisfy({ $0.threshold < $1.threshold }) {
      return points
    }
    let last = Dictionary(points.map { ($0.threshold, $0) }) { _, later in later }
    return last.values.sorted { $0.threshold < $1.threshold }
  }

  /// Should any key be above 1, all of them are percentages.
  private static func asFractions(
    _ points: [ConfidenceSweep.Point]
  ) -> [ConfidenceSweep.Point] {
    guard let last = points.last, last.threshold > 1 else { return points }
    return points.map { point in
      var point = point
      point.threshold /= 100
      return point
    }
  }

  private static func threshold(_ key: JSONText, _ reader: inout DocumentReader) -> Double? {
    // Negative zero would be a second zero.
    if let number = key.plainNumber, (0...100).contains(number) { return number + 0 }
    let (text, isWhole) = key.beginning(ShownText.longestQuote)
    if isWhole, let number = Double(text), (0...100).contains(number) { return number + 0 }
    reader.add(
      expected: "a threshold such as \"0.42\" as key",
      found: "the key " + ShownText(quoting: text, isWhole: isWhole).string)
    return nil
  }
}
