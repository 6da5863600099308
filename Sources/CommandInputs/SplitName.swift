import ArgumentParser
import ModelEvaluation

/// What a split of another name is, as the command line says it: `val=valid`.
struct SplitName: ExpressibleByArgument {
  /// Name in the documents.
  let name: String
  /// One of the usual three.
  let split: String

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex else { return nil }
    let split = Split(String(argument[argument.index(after: sign)...]))
    guard split.word != nil else { return nil }
    name = String(argument[..<sign])
    self.split = split.name
  }
}
