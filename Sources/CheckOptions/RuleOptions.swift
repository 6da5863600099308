import ArgumentParser
import Findings
import PlainText
import Terminal

/// The options of the rules: one for each of `Rules.all`.
///
/// The argument parser finds the options of a value in its mirror and asks a decoder for them by
/// name; here both come from the list instead of from properties.
struct RuleOptions: ParsableArguments, CustomReflectable {
  private let options: [RuleOption]

  init() { options = Rules.all.map { RuleOption($0) } }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: OptionKey.self)
    options = try Rules.all.map { try RuleOption($0, from: values) }
  }

  var customMirror: Mirror {
    Mirror(self, children: options.map { ("_\($0.rule.name)", $0.option) })
  }

  func validate() throws { _ = try rules() }

  /// The rules that were asked for.
  func rules() throws -> [any Rule] { try options.flatMap { try $0.rules() } }
}

/// The option of one rule.
private struct RuleOption {
  let rule: any Rule.Type
  private let texts: Texts

  /// The option as the argument parser knows it.
  private enum Texts {
    case one(Option<String?>)
    case several(Option<[String]>)
  }

  init(_ rule: any Rule.Type) {
    self.rule = rule
    let name = NameSpecification.customLong(rule.name)
    let help = ArgumentHelp(rule.description.help, valueName: rule.description.valueName)
    texts =
      rule.description.isRepeatable
      ? .several(Option(wrappedValue: [], name: name, help: help))
      : .one(Option(name: name, help: help))
  }

  init(_ rule: any Rule.Type, from values: KeyedDecodingContainer<OptionKey>) throws {
    self.rule = rule
    let key = OptionKey(stringValue: rule.name)
    texts =
      rule.description.isRepeatable
      ? .several(try values.decode(Option<[String]>.self, forKey: key))
      : .one(try values.decode(Option<String?>.self, forKey: key))
  }

  var option: Any {
    switch texts {
    case .one(let option): option
    case .several(let option): option
    }
  }

  func rules() throws -> [any Rule] {
    let texts: [String] =
      switch texts {
      case .one(let option): [option.wrappedValue].compactMap(\.self)
      case .several(let option): option.wrappedValue
      }
    guard !texts.isEmpty else { return [] }
    if let rules = rule.rules(RuleSetting(texts)) { return rules }
    let found = texts.last { !$0.isEmpty }.map { ShownText(escaping: $0).string } ?? "nothing"
    throw ValidationError("--\(rule.name): expected \(rule.description.expected), found \(found)")
  }
}

extension RuleSetting {
  /// The values of an option, in the order they were given; of single things the last one counts.
  fileprivate init(_ texts: [String]) {
    self.init(
      number: texts.last.flatMap { Double($0) }, wholeNumber: texts.last.flatMap { Int($0) },
      names: texts.contains("") ? nil : texts)
  }
}
