package import JSON

extension SliceDocument: JSONWritable {
  /// Writes the document with its members in byte order.
  package func write(into json: inout JSONWriter) {
    write(into: &json) { json in
      for slice in slices { SlicePart(slice).write(into: &json) }
    }
  }

  private func write(into json: inout JSONWriter, _ elements: (inout JSONWriter) -> Void) {
    json.object { json in
      json.key("evaluation")
      json.object { json in
        for name in Self.evaluationMembers { json.member(name, evaluation[name]) }
      }
      json.member("schemaVersion", Self.schemaVersion)
      json.key("slices")
      json.array(elements)
    }
  }

  /// Pieces of the file: what comes before the slices, each of them, what comes after; one without any.
  package var pieceCount: Int { slices.isEmpty ? 1 : slices.count + 2 }

  /// A piece of the file, of which all together are ``JSONWritable/jsonFile``.
  package func piece(_ number: Int) -> [UInt8] {
    if slices.isEmpty { return jsonFile }
    guard number == 0 || number > slices.count else {
      var json = JSONWriter(.indented, insideArrayAt: Self.depth, isFirst: number == 1)
      SlicePart(slices[number - 1]).write(into: &json)
      return json.bytes
    }
    let frame = frame
    return number == 0 ? frame.start : frame.end
  }

  /// Depth of the slices in the text.
  private static let depth = 2

  /// What comes before the slices and what after, whatever they are.
  private var frame: (start: [UInt8], end: [UInt8]) {
    var json = JSONWriter(.indented)
    var slices = 0..<0
    write(into: &json) { json in
      let start = json.bytes.count
      // Stands for the slices.
      0.write(into: &json)
      slices = start..<json.bytes.count
    }
    json.endFile()
    return (Array(json.bytes[..<slices.lowerBound]), Array(json.bytes[slices.upperBound...]))
  }
}
