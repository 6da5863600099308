import JSON
import ModelEvaluation

/// Writes rows of an image table as records of a page of image predictions; ``ImageRecordDecoding``
/// reads the same fields.
struct ImageRecordWriting {
  let table: ImageTable

  /// Writes the record of a row.
  func write(_ row: Int, _ json: inout JSONWriter) {
    json.object { json in
      writeText("imageId", table.ids.utf8(row), &json)
      writeText("imageName", table.names.utf8(row), &json)
      let split = table.splits[row]
      if split != ImageTable.noSplit { json.member("split", table.splitNames[Int(split)]) }
      json.member("augmentations", table.augmentations.known(row))
      writeExtra(row, &json)
      json.key("cluster")
      writeCluster(row, &json)
      json.key("stats")
      json.object { writeStats(row, &$0) }
      json.key("confusion")
      writeConfusion(row, &json)
    }
  }

  /// What the service's own records do not have.
  private func writeExtra(_ row: Int, _ json: inout JSONWriter) {
    if table.extras.isEmpty { return }
    let extra = table.extras[row]
    json.member("unit", extra.unit)
    json.member("tags", extra.tags.isEmpty ? nil : extra.tags)
    json.member("capturedAt", extra.capturedAt)
  }

  private func writeText(_ name: String, _ text: ArraySlice<UInt8>, _ json: inout JSONWriter) {
    guard !text.isEmpty else { return }
    json.key(name)
    json.text(text)
  }

  private func writeCluster(_ row: Int, _ json: inout JSONWriter) {
    let id = table.clusterIDs[row]
    guard id != ImageTable.noCluster || table.hasPosition(row) else { return json.token("null") }
    json.object { json in
      json.memberOrNull("id", id == ImageTable.noCluster ? nil : id)
      if table.hasPosition(row) { json.member("embedding2D", [table.xs[row], table.ys[row]]) }
    }
  }

  private func writeStats(_ row: Int, _ json: inout JSONWriter) {
    json.member("truePositives", table.truePositives.known(row))
    json.member("falsePositives", table.falsePositives.known(row))
    json.member("falseNegatives", table.falseNegatives.known(row))
    json.memberOrNull("precision", score(table.precisions[row]))
    json.memberOrNull("recall", score(table.recalls[row]))
    json.memberOrNull("f1", score(table.f1s[row]))
  }

  private func writeConfusion(_ row: Int, _ json: inout JSONWriter) {
    let confusion = table.confusion
    json.array { json in
      for triple in confusion.triples(row) {
        json.array { json in
          confusion.actual[triple].write(into: &json)
          confusion.predicted[triple].write(into: &json)
          confusion.counts[triple].write(into: &json)
        }
      }
    }
  }

  private func score(_ value: Double) -> Double? { value.isNaN ? nil : value }
}
