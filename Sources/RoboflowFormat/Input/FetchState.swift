package import FoundationEssentials
package import JSON

/// What an evaluation folder holds the data of, kept in its `fetch.json`: a second fetch compares
/// it, so that two evaluations never mix in one folder.
///
/// It never holds the key.
package struct FetchState: Sendable, Equatable, JSONWritable {
  /// Version of this file's form.
  package var format = 1
  /// The service's address.
  package var service: String
  /// Slug of the workspace.
  package var workspace: String
  /// Id of the evaluation.
  package var evaluation: String
  /// Confidence threshold in percent; absent for the canonical one.
  package var confidence: Int?

  /// Makes a state of today's form.
  package init(service: String, workspace: String, evaluation: String, confidence: Int? = nil) {
    self.service = service
    self.workspace = workspace
    self.evaluation = evaluation
    self.confidence = confidence
  }

  /// Reads a file; `nil` for what no fetch wrote.
  package init?(_ bytes: Data) {
    let fields = Fields(bytes)
    guard let format = fields.format, let service = fields.service,
      let workspace = fields.workspace, let evaluation = fields.evaluation
    else { return nil }
    self.init(
      service: service, workspace: workspace, evaluation: evaluation,
      confidence: fields.confidence)
    self.format = format
  }

  /// The workspace that a file names, for a link and nothing else: whatever else is wrong with the
  /// file is passed over.
  static func workspace(in document: InputDocument) -> String? { Fields(document.bytes).workspace }

  /// Writes the state with its keys in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("confidence", confidence)
      json.member("evaluation", evaluation)
      json.member("format", format)
      json.member("service", service)
      json.member("workspace", workspace)
    }
  }

  /// The members of a file as far as they are there; none where it is no JSON object.
  private struct Fields {
    var format, confidence: Int?
    var service, workspace, evaluation: String?

    init(_ bytes: Data) {
      let read = bytes.withUnsafeBytes { raw in
        try? Self(JSONReader(raw.assumingMemoryBound(to: UInt8.self)))
      }
      if let read { self = read }
    }

    private init(_ start: JSONReader) throws(JSONSyntaxError) {
      var json = start
      guard try json.peek() == .object else { throw json.fault("an object") }
      try json.beginObject()
      while let key = try json.nextKey() {
        switch key {
        case "format": format = try json.integerIfAny()
        case "confidence": confidence = try json.integerIfAny()
        case "service": service = try json.textIfAny()
        case "workspace": workspace = try json.textIfAny()
        case "evaluation": evaluation = try json.textIfAny()
        default: try json.skipValue()
        }
      }
      try json.finish()
    }
  }
}
