import DocumentReading
import JSON
import ModelEvaluation

/// `label-errors.json`, a document of our own beside those of the service.
struct LabelErrorsDocument: OwnDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = LabelErrors()

  static let panel = Panel.labelErrors
  static let words = "label errors"
  static let key: StaticString = "labelErrors"
  static var place: WritableKeyPath<Panels, LabelErrors?> { \.labelErrors }

  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> LabelErrors {
    var errors = LabelErrors()
    guard try reader.beginObject() else { return errors }
    while let key = try reader.json.nextKey() {
      switch key {
      case "labels": errors.labels = try reader.integer(.count)
      case "total": errors.total = try reader.integer(.count) ?? 0
      case "candidates":
        guard try reader.beginArray() else { break }
        while try reader.json.nextElement() {
          if let candidate = try candidate(&reader) { errors.candidates.append(candidate) }
        }
      default: try reader.json.skipValue()
      }
    }
    return errors
  }

  /// A candidate; `nil` for one of a kind that a later version may know.
  private static func candidate(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> LabelErrors.Candidate? {
    var kind: LabelErrors.Kind?
    var candidate = LabelErrors.Candidate(kind: .overlooked, imageName: "", className: "")
    guard try reader.beginObject() else { return nil }
    while let key = try reader.json.nextKey() {
      switch key {
      case "kind": kind = try reader.text().flatMap(LabelErrors.Kind.init)
      case "imageName": candidate.imageName = try reader.text() ?? ""
      case "split": candidate.split = try reader.text()
      case "className": candidate.className = try reader.text() ?? ""
      case "score": candidate.score = try reader.number(.score)
      case "box": candidate.area = try PictureAreaCoding.area(&reader)
      default: try reader.json.skipValue()
      }
    }
    guard let kind else { return nil }
    candidate.kind = kind
    return candidate
  }
}

extension LabelErrorsDocument {
  static func writeMember(_ value: LabelErrors, _ json: inout JSONWriter) {
    json.object { json in
      json.member("labels", value.labels)
      json.member("total", value.total)
      json.key("candidates")
      json.array { json in
        for candidate in value.candidates {
          json.object { json in
            json.member("kind", candidate.kind.rawValue)
            json.member("imageName", candidate.imageName)
            json.member("split", candidate.split)
            json.member("className", candidate.className)
            json.member("score", candidate.score)
            json.member("box", candidate.area.map(PictureAreaCoding.numbers))
          }
        }
      }
    }
  }
}

extension Panel {
  /// Labels that a sure model contradicts.
  public static let labelErrors = Panel("label-errors")
}
