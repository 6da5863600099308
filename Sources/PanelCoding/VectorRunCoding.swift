package import DocumentReading
package import JSON
package import ModelEvaluation

/// Reads and writes which vectors clusters were found by.
package enum VectorRunCoding {
  /// Reads the object; empty where it is null.
  package static func run(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> VectorRun {
    var run = VectorRun()
    _ = try fields.readObject(&reader, into: &run)
    return run
  }

  /// Writes the object.
  package static func write(_ run: VectorRun, _ json: inout JSONWriter) {
    json.object { fields.write(run, &$0) }
  }

  private static let fields = FieldList<VectorRun>([
    .text("service", \.service), texts("embeddings", \.embeddings),
    texts("neighbors", \.neighbors), .text("names", \.names),
    list("options", \.options, option, VectorRun.Option(name: "", value: "")),
    .count("sampled", \.sampled), texts("notes", \.notes),
    list(
      "sizes", \.sizes, size,
      VectorRun.Size(
        minClusterSize: 0, clusters: 0, telling: 0, noiseRatio: nil, silhouette: nil)),
  ])

  private static let option = FieldList<VectorRun.Option>([
    text("name", \.name), text("value", \.value),
  ])

  private static let size = FieldList<VectorRun.Size>([
    count("minClusterSize", \.minClusterSize), count("clusters", \.clusters),
    count("telling", \.telling), .number("noiseRatio", \.noiseRatio, .score),
    .number("silhouette", \.silhouette, .silhouette),
  ])

  private typealias Path<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

  private static func texts(
    _ name: StaticString, _ path: Path<VectorRun, [String]>
  ) -> FieldList<VectorRun>.Field {
    .init(name: name) { (reader, run) throws(JSONSyntaxError) in
      guard try reader.beginArray() else { return }
      while try reader.json.nextElement() {
        if let text = try reader.text() { run[keyPath: path].append(text) }
      }
    } write: { run, json in
      json.member(name.description, run[keyPath: path])
    }
  }

  private static func list<Element: Sendable>(
    _ name: StaticString, _ path: Path<VectorRun, [Element]>, _ fields: FieldList<Element>,
    _ empty: Element
  ) -> FieldList<VectorRun>.Field {
    .init(name: name) { (reader, run) throws(JSONSyntaxError) in
      guard try reader.beginArray() else { return }
      while try reader.json.nextElement() {
        var element = empty
        if try fields.readObject(&reader, into: &element) { run[keyPath: path].append(element) }
      }
    } write: { run, json in
      json.key(name.description)
      json.array { json in
        for element in run[keyPath: path] { json.object { fields.write(element, &$0) } }
      }
    }
  }

  private static func text<Record>(
    _ name: StaticString, _ path: Path<Record, String>
  ) -> FieldList<Record>.Field {
    .init(name: name) { (reader, record) throws(JSONSyntaxError) in
      record[keyPath: path] = try reader.text() ?? ""
    } write: { record, json in
      json.member(name.description, record[keyPath: path])
    }
  }

  private static func count<Record>(
    _ name: StaticString, _ path: Path<Record, Int>
  ) -> FieldList<Record>.Field {
    .init(name: name) { (reader, record) throws(JSONSyntaxError) in
      record[keyPath: path] = try reader.integer(.count) ?? 0
    } write: { record, json in
      json.member(name.description, record[keyPath: path])
    }
  }
}
