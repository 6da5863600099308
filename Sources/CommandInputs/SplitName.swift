import ArgumentParser
import ModelEvaluation

/// What a split of another name is, as the command line says it: `val=valid`.
package struct SplitName: ExpressibleByArgument {
  /// Name in the documents.
  package let name: String
  /// One of the usual three.
  package let split: String

  /// Reads `name=split`.
  package init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex else { return nil }
    let split = Split(String(argument[argument.index(after: sign)...]))
    guard split.word != nil else { return nil }
    name = String(argument[..<sign])
    self.split = split.name
  }
}
