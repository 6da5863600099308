import Assessment
import JSON

/// What the images of a cluster share and others do not, in `data/report.json`.
struct SharedTraitPart: JSONWritable {
  let trait: ClusterTrait
  /// Names of the classes by position.
  let classes: [String]

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("adjustedPValue", trait.adjustedPValue)
      json.member("elsewhere", trait.elsewhere.count)
      json.member("elsewhereOf", trait.elsewhere.of)
      json.member("inside", trait.inside.count)
      json.member("insideOf", trait.inside.of)
      json.member("kind", trait.kind.word)
      json.member("text", trait.kind.text(classes))
    }
  }
}

extension ClusterTrait.Kind {
  /// Its name in data; the same as that of a rule in `data/slices.json`.
  var word: String {
    switch self {
    case .namePart: "namePart"
    case .tag: "tag"
    case .presentClass: "class"
    case .split: "split"
    case .captureDate: "capturedOn"
    }
  }

  /// What is shared, as a text.
  func text(_ classes: [String]) -> String {
    switch self {
    case .namePart(let text), .tag(let text), .split(let text), .captureDate(let text): text
    case .presentClass(let index):
      classes.indices.contains(index) ? classes[index] : "\(index)"
    }
  }
}
