import JSON
import PlainText

/// What the outermost keys of a document give away about it.
struct OutermostKeys {
  private var known: Set<String> = []
  private var firstOnes: [String] = []
  private var count = 0
  private var error: ServiceError?
  /// Whether `classes` is an array of texts.
  private(set) var classesAreNames = false
  /// Whether any of `splits` has what only a sweep has.
  private(set) var splitsAreSweeps = false

  /// Takes note of a key and consumes its value.
  mutating func note(_ key: JSONText, _ json: inout JSONReader) throws(JSONSyntaxError) {
    count += 1
    let (name, isWhole) = key.beginning(30)
    if firstOnes.count < 3 { firstOnes.append(ShownText(quoting: name, isWhole: isWhole).string) }
    let kind = try json.peek()
    if kind != .null { known.insert(name) }
    switch key {
    case "error" where kind != .null, "message" where kind == .string:
      var said = error ?? ServiceError()
      if try !said.read(key, &json) { try json.skipValue() }
      error = said
    case "classes" where kind == .array: classesAreNames = try Self.isArrayOfTexts(&json)
    case "splits" where kind == .object: splitsAreSweeps = try Self.isSweep(&json)
    default: try json.skipValue()
    }
  }

  /// The kind of document; what only one response has is asked for first.
  var kind: DocumentKind {
    if has("images") { return .imagePredictions }
    if has("clustering", "clusters", "preprocessing") { return .vectorAnalysis }
    if let panel = PanelKinds.all.first(where: { $0.isRecognised(by: self) }) {
      return .panel(panel.panel)
    }
    if has("evals") { return .evaluationList }
    // A failed evaluation may say why, so that its own fields weigh more than an error does.
    let hasState = has("status", "createdAt", "summary")
    if hasState, has("evalId", "id") { return .evaluation }
    if has("error"), let error { return .apiError(error.words) }
    if hasState { return .evaluation }
    if has("evalId", "projectId", "versionId", "modelId") || has("id") && has("project") {
      return .headerOnly
    }
    if let error { return .apiError(error.words) }
    return .unknown(keysInWords)
  }

  /// Whether any of the names has a value.
  func has(_ names: String...) -> Bool { names.contains(where: known.contains) }

  private var keysInWords: String {
    if count == 0 { return "an empty object" }
    let more = count > firstOnes.count ? " and \(count - firstOnes.count) more" : ""
    return "an object with " + firstOnes.joined(separator: ", ") + more
  }

  private static func isArrayOfTexts(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    var isText = false
    try json.beginArray()
    while try json.nextElement() {
      isText = try json.peek() == .string
      try json.skipValue()
    }
    return isText
  }

  private static func isSweep(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    var isSweep = false
    try json.beginObject()
    while try json.nextKey() != nil {
      guard try json.peek() == .object else {
        try json.skipValue()
        continue
      }
      try json.beginObject()
      while let key = try json.nextKey() {
        switch key {
        case "perThreshold", "optimalThreshold", "optimalMetrics": isSweep = true
        default: break
        }
        try json.skipValue()
      }
    }
    return isSweep
  }
}
