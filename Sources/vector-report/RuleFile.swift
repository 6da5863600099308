import Findings
import ModelEvaluation
import PlainText
import Yams

/// Reads rules from a YAML file: the names of the command line's options without dashes as keys.
///
///     min-f1: 0.70
///     min-cluster-f1: 0.50
///     max-noise: 0.15
///     require-split: [test, valid]
///     strict: true
enum RuleFile {
  /// Name of the file that `check` looks for in the current folder.
  static let defaultName = "vector-report.yml"

  /// The rules of a file; an empty file has none.
  ///
  /// - Parameters:
  ///   - text: Content of the file.
  ///   - name: Name of the file for messages.
  /// - Throws: `EvaluationError` with file, line and key of everything that is wrong.
  static func rules(in text: String, named name: String) throws(EvaluationError)
    -> CheckRules
  {
    var reader = RuleFileReader(file: ReadableText.plain(name, limit: 200))
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw reader.error(for: error)
    }
    if let root { reader.read(root) }
    if let error = reader.error { throw error }
    return reader.rules
  }
}

/// Goes over the keys of a rule file and collects what is wrong.
private struct RuleFileReader {
  let file: String
  private var found: [any Rule] = []
  private var isStrict: Bool?
  private var faults: [EvaluationError.Fault] = []

  init(file: String) { self.file = file }

  var rules: CheckRules { CheckRules(found, isStrict: isStrict) }

  var error: EvaluationError? {
    faults.isEmpty
      ? nil
      : EvaluationError(
        faults: Array(faults.prefix(EvaluationError.limit)), total: faults.count)
  }

  private static let strictKey = "strict"
  private static let keys = Rules.all.map { $0.name } + [strictKey]

  mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      // A file of comments alone is a null.
      if root.null == nil { fault(root, "", "rules as key: value", Self.words(root)) }
      return
    }
    for (key, value) in mapping { read(key, value) }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    guard let name = key.string, Self.keys.contains(name) else {
      let known = Self.keys.joined(separator: ", ")
      return fault(key, "", "one of \(known)", "the key \(Self.words(key))")
    }
    guard let rule = Rules.named(name) else {
      isStrict = checked(value, name, "true or false", value.bool)
      return
    }
    found += checked(value, name, rule.description.expected, rule.rules(RuleSetting(value))) ?? []
  }

  private mutating func checked<Value>(
    _ node: Node, _ key: String, _ expected: String, _ value: Value?
  ) -> Value? {
    if value == nil { fault(node, key, expected, Self.words(node)) }
    return value
  }

  private mutating func fault(_ node: Node, _ key: String, _ expected: String, _ found: String) {
    let line = node.mark.map { "line \($0.line)" }
    let place = [line, key.isEmpty ? nil : key].compactMap(\.self).joined(separator: ", ")
    faults.append(
      EvaluationError.Fault(file: file, place: place, expected: expected, found: found))
  }

  private static func words(_ node: Node) -> String {
    if node.mapping != nil { return "keys with values" }
    if node.sequence != nil { return "a list" }
    if node.null != nil { return "nothing" }
    if let text = node.string, node.float != nil || node.bool != nil {
      return ReadableText.plain(text)
    }
    return ReadableText.quoted(node.string ?? "")
  }

  /// The error for a text that is no YAML.
  func error(for error: any Error) -> EvaluationError {
    var (place, found) = ("", "something else")
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (place, found) = ("line \(mark.line), column \(mark.column)", problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      place = "line \(context.mark.line)"
      let names = duplicates.sorted()
      found = "\(names.map { ReadableText.quoted($0) }.joined(separator: ", ")) twice"
      return EvaluationError(
        faults: [.init(file: file, place: place, expected: "each key once", found: found)], total: 1
      )
    case .reader(let problem, _, _, _): found = problem
    default: break
    }
    let fault = EvaluationError.Fault(
      file: file, place: place, expected: "a YAML text",
      found: ReadableText.plain(found, limit: 200))
    return EvaluationError(faults: [fault], total: 1)
  }
}

extension RuleSetting {
  /// The value of a key.
  fileprivate init(_ node: Node) {
    let names = (node.sequence.map(Array.init) ?? [node]).map { Self.name($0) }
    self.init(
      number: node.float, wholeNumber: node.int,
      names: names.isEmpty || names.contains(nil) ? nil : names.compactMap(\.self))
  }

  private static func name(_ node: Node) -> String? {
    guard let text = node.string, !text.isEmpty, node.null == nil else { return nil }
    return text
  }
}
