import Findings
package import JSON

/// The tool that made a document.
package struct GeneratorPart: JSONWritable {
  /// This tool.
  package init() {}

  /// Writes name and version.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("name", Generator.name)
      json.member("version", Generator.version)
    }
  }
}
