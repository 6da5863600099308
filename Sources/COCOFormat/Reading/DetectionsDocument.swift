import JSON
package import ModelEvaluation

/// A file of detections as it stands: COCO's list of results, the same under `annotations` or
/// `predictions`, or Ultralytics' `predictions.json`.
package struct DetectionsDocument: Sendable {
  /// Name of the file, for errors.
  package let file: String
  private(set) var rows = BoxRows()

  /// Reads a file.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, readsOutlines: Bool
  ) throws(EvaluationError) {
    self.file = file
    let wanted = BoxRows.Wanted(hasScores: true, hasOutlines: readsOutlines)
    rows = try COCOReader.read(bytes, file: file) { reader in
      var rows = BoxRows()
      guard try reader.json.peek() == .object else {
        try rows.read(&reader, wanted)
        return rows
      }
      var isFound = false
      try reader.readObject { key, reader in
        switch key {
        case "annotations", "predictions":
          try rows.read(&reader, wanted)
          isFound = true
        default: try reader.json.skipValue()
        }
      }
      guard isFound else {
        throw reader.fault(
          expected: "a list of detections, bare or as \"annotations\"", found: "neither")
      }
      return rows
    }
  }

  /// How many detections there are.
  package var count: Int { rows.count }
}
