package import JSON

/// The fields of one kind of object, each written once: how it is called, read and written.
///
/// A value that is not known is left out.
package struct FieldList<Record>: Sendable {
  private let fields: [Field]

  /// One field.
  package struct Field: Sendable {
    /// Name in documents.
    package let name: StaticString
    /// Reads the value into a record.
    package let read: @Sendable (inout DocumentReader, inout Record) throws(JSONSyntaxError) -> Void
    /// Writes name and value.
    package let write: @Sendable (Record, inout JSONWriter) -> Void

    /// Makes a field from how it is called, read and written.
    package init(
      name: StaticString,
      read:
        @escaping @Sendable (inout DocumentReader, inout Record) throws(JSONSyntaxError) -> Void,
      write: @escaping @Sendable (Record, inout JSONWriter) -> Void
    ) {
      self.name = name
      self.read = read
      self.write = write
    }
  }

  /// Makes a list; fields are written in its order.
  package init(_ fields: [Field]) { self.fields = fields }

  /// Reads the value of a key; `false`, with nothing consumed, when the key is none of the list.
  package func read(
    _ key: JSONText, _ reader: inout DocumentReader, into record: inout Record
  ) throws(JSONSyntaxError) -> Bool {
    for field in fields where field.name ~= key {
      try field.read(&reader, &record)
      return true
    }
    return false
  }

  /// Reads an object of these fields alone; `false` when there is none.
  package func readObject(
    _ reader: inout DocumentReader, into record: inout Record
  ) throws(JSONSyntaxError) -> Bool {
    guard try reader.beginObject() else { return false }
    while let key = try reader.json.nextKey() {
      if try !read(key, &reader, into: &record) { try reader.json.skipValue() }
    }
    return true
  }

  /// Writes the fields as members of an object that is begun.
  package func write(_ record: Record, _ json: inout JSONWriter) {
    for field in fields { field.write(record, &json) }
  }
}

extension FieldList.Field {
  /// A text.
  package static func text(_ name: StaticString, _ path: Path<String?>) -> Self {
    Self(name, path) { (reader) throws(JSONSyntaxError) in try reader.text() }
  }

  /// A text, or a number as text.
  package static func identifier(_ name: StaticString, _ path: Path<String?>) -> Self {
    Self(name, path) { (reader) throws(JSONSyntaxError) in try reader.identifier() }
  }

  /// A number in a range.
  package static func number(
    _ name: StaticString, _ path: Path<Double?>, _ expected: Expectation<Double>
  ) -> Self {
    Self(name, path) { (reader) throws(JSONSyntaxError) in try reader.number(expected) }
  }

  /// A threshold as fraction or percentage.
  package static func fraction(_ name: StaticString, _ path: Path<Double?>) -> Self {
    Self(name, path) { (reader) throws(JSONSyntaxError) in try reader.fraction() }
  }

  /// A number of things.
  package static func count(_ name: StaticString, _ path: Path<Int?>) -> Self {
    Self(name, path) { (reader) throws(JSONSyntaxError) in try reader.integer(.count) }
  }

  /// An object whose fields belong to the same record.
  package static func object(_ name: StaticString, _ fields: FieldList) -> Self {
    Self(name: name) { (reader, record) throws(JSONSyntaxError) in
      _ = try fields.readObject(&reader, into: &record)
    } write: { record, json in
      json.key(name.description)
      json.object { fields.write(record, &$0) }
    }
  }

  /// Where a value is in a record.
  package typealias Path<Value> = any WritableKeyPath<Record, Value> & Sendable

  fileprivate init<Value: JSONWritable>(
    _ name: StaticString, _ path: Path<Value?>,
    _ value: @escaping @Sendable (inout DocumentReader) throws(JSONSyntaxError) -> Value?
  ) {
    self.init(name: name) { (reader, record) throws(JSONSyntaxError) in
      record[keyPath: path] = try value(&reader)
    } write: { record, json in
      json.member(name.description, record[keyPath: path])
    }
  }
}
