import JSON
import ModelEvaluation

/// Which of the service's responses a document is, told by its outermost keys.
enum DocumentKind: Equatable {
  case vectorAnalysis
  case imagePredictions
  case evaluation
  case evaluationList
  /// One of the panels that are documents of their own.
  case panel(Panel)
  /// Header fields and nothing else, as every response may carry them.
  case headerOnly
  /// An error of the service with what it says.
  case apiError(String)
  /// None of these, with some of its keys for people.
  case unknown(String)

  /// The kind in words.
  var words: String {
    switch self {
    case .vectorAnalysis: "a vector analysis"
    case .imagePredictions: "a page of image predictions"
    case .evaluation: "an evaluation's header (evaluation.json)"
    case .evaluationList: "a list of evaluations"
    case .panel(let panel): panel.document?.words ?? panel.name
    case .headerOnly: "only header fields"
    case .apiError(let message): "an error of the API: \(message)"
    case .unknown(let keys): keys
    }
  }

  /// Tells the kind of a document that is an object; only its outermost two levels are looked at.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
    var json = JSONReader(bytes)
    var keys = OutermostKeys()
    try json.beginObject()
    while let key = try json.nextKey() { try keys.note(key, &json) }
    self = keys.kind
  }
}
