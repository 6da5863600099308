import Charts

extension Figure {
  /// The `<figure>` as a text; a report's page has it drawn into its own bytes.
  var html: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
