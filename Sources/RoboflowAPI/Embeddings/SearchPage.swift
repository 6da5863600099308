import JSON
import ModelEvaluation

/// One page of a search through a project for images with their vectors.
struct SearchPage: Sendable, Equatable {
  /// One image that was found.
  struct Row: Sendable, Equatable {
    var id = ""
    var name = ""
    /// Its vector; empty for none.
    var embedding: [Float] = []
  }

  /// Images of the whole search, as announced.
  var total: Int?
  var rows: [Row] = []

  /// Reads a page.
  static let reading: Client.Reading<SearchPage> = { (bytes) throws(EvaluationError) in
    try ServiceDocument.read(bytes, as: "results of a search") {
      (json) throws(JSONSyntaxError) -> SearchPage? in
      var (page, isKind) = (SearchPage(), false)
      while let key = try json.nextKey() {
        switch key {
        case "total": page.total = try json.integerIfAny()
        case "results":
          isKind = try json.peek() == .array
          try json.forEachElement { (json) throws(JSONSyntaxError) in
            page.rows.append(try Row(&json))
          }
        default: try json.skipValue()
        }
      }
      return isKind ? page : nil
    }
  }
}

extension SearchPage.Row {
  fileprivate init(_ json: inout JSONReader) throws(JSONSyntaxError) {
    var row = SearchPage.Row()
    try json.forEachMember { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "id": row.id = try json.textIfAny() ?? ""
      case "name": row.name = try json.textIfAny() ?? ""
      case "embedding": row.embedding = try json.vector()
      default: try json.skipValue()
      }
    }
    self = row
  }
}
