package import Findings
package import ModelEvaluation
import PlainText
import RoboflowFormat
import YAML

/// Reads rules from a YAML file: the names of the command line's options without dashes as keys.
///
/// ```yaml
/// min-f1: 0.70
/// min-cluster-f1: 0.50
/// max-noise: 0.15
/// require-split: [test, valid]
/// strict: true
/// ```
package enum RuleFile {
  /// Name of the file that `check` looks for in the current folder.
  package static let defaultName = "vector-report.yml"

  /// The rules of a file; an empty file has none.
  ///
  /// - Parameters:
  ///   - text: Content of the file.
  ///   - name: Name of the file for messages.
  /// - Throws: `EvaluationError` with file, line and key of everything that is wrong.
  package static func rules(in text: String, named name: String) throws(EvaluationError)
    -> CheckRules
  {
    var reader = RuleFileReader(file: ShownText(escaping: name, to: 200).string)
    let root: YAMLNode?
    do {
      root = try YAMLReader.node(in: text)
    } catch {
      throw reader.error(for: error)
    }
    if let root { reader.read(root) }
    if let error = reader.error { throw error }
    return reader.rules
  }

  /// Reads a rule file from the disk.
  package static func read(_ path: String) throws -> CheckRules {
    try rules(in: TextFile.read(path), named: path)
  }
}

/// Goes over the keys of a rule file and collects what is wrong.
private struct RuleFileReader {
  let file: String
  private var found: [any Rule] = []
  private var isStrict: Bool?
  private var known: Set<String> = []
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

  mutating func read(_ root: YAMLNode) {
    guard let mapping = root.mapping else {
      // A file of comments alone is a null.
      if !root.isNull { fault(root, "", "rules as key: value", Self.words(root)) }
      return
    }
    for entry in mapping { read(entry.key, entry.value) }
  }

  private mutating func read(_ key: YAMLNode, _ value: YAMLNode) {
    guard let name = key.text, Self.keys.contains(name) else {
      let known = Self.keys.joined(separator: ", ")
      return fault(key, "", "one of \(known)", "the key \(Self.words(key))")
    }
    guard known.insert(name).inserted else {
      return fault(key, name, "each key once", "it again")
    }
    guard let rule = Rules.named(name) else {
      isStrict = checked(value, name, "true or false", value.bool)
      return
    }
    found += checked(value, name, rule.description.expected, rule.rules(RuleSetting(value))) ?? []
  }

  private mutating func checked<Value>(
    _ node: YAMLNode, _ key: String, _ expected: String, _ value: Value?
  ) -> Value? {
    if value == nil { fault(node, key, expected, Self.words(node)) }
    return value
  }

  private mutating func fault(
    _ node: YAMLNode, _ key: String, _ expected: String, _ found: String
  ) {
    let place = "line \(node.line)" + (key.isEmpty ? "" : ", \(key)")
    faults.append(
      EvaluationError.Fault(file: file, place: place, expected: expected, found: found))
  }

  private static func words(_ node: YAMLNode) -> String {
    if node.mapping != nil { return "keys with values" }
    if node.list != nil { return "a list" }
    if node.isNull { return "nothing" }
    if let text = node.text, node.number != nil || node.bool != nil {
      return ShownText(escaping: text).string
    }
    return ShownText(quoting: node.text ?? "").string
  }

  /// The error for a text that is no YAML.
  func error(for error: YAMLError) -> EvaluationError {
    let fault = EvaluationError.Fault(
      file: file, place: "line \(error.line), column \(error.column)", expected: "a YAML text",
      found: error.problem)
    return EvaluationError(faults: [fault], total: 1)
  }
}

extension RuleSetting {
  /// The value of a key.
  fileprivate init(_ node: YAMLNode) {
    let names = (node.list ?? [node]).map { Self.name($0) }
    self.init(
      number: node.number, wholeNumber: node.wholeNumber,
      names: names.isEmpty || names.contains(nil) ? nil : names.compactMap(\.self))
  }

  private static func name(_ node: YAMLNode) -> String? {
    guard let text = node.text, !text.isEmpty, !node.isNull else { return nil }
    return text
  }
}
