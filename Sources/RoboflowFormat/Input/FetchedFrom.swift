import Foundation
import JSON

/// Reads `fetch.json`, which `vector-report fetch` leaves in the folder that it fills.
///
/// The file serves a link and nothing else, so whatever is wrong with it is passed over.
enum FetchedFrom {
  /// The workspace that the evaluation belongs to.
  static func workspace(_ document: InputDocument) -> String? {
    document.bytes.withUnsafeBytes { raw in
      try? workspace(JSONReader(raw.assumingMemoryBound(to: UInt8.self)))
    }
  }

  private static func workspace(_ start: JSONReader) throws(JSONSyntaxError) -> String? {
    var json = start
    var workspace: String?
    guard try json.peek() == .object else { return nil }
    try json.beginObject()
    while let key = try json.nextKey() {
      if "workspace" ~= key, try json.peek() == .string {
        workspace = try json.string().string
      } else {
        try json.skipValue()
      }
    }
    return workspace
  }
}
