import Foundation
import TestSupport
import Testing

/// An evaluation whose outputs are kept whole, and how the commands are called for it.
struct EvaluationCase: Sendable, CustomTestStringConvertible {
  /// Name, also of its folder of goldens.
  let name: String
  /// Where its files are.
  let input: Input
  /// The evaluation it is compared with; `nil` for none.
  var baseline: Input?
  /// Rule file; `nil` for no check.
  var rules: String?
  /// The author's own section; `nil` for none.
  var introduction: String?
  /// Whether the report as one file is kept too.
  var isSingleFile = false

  var testDescription: String { name }

  /// Files of an evaluation.
  enum Input: Sendable {
    /// In the checkout, by path from its root.
    case checkedIn(String)
    /// Written for the test.
    case made(MadeEvaluation)
  }
}

extension EvaluationCase.Input {
  /// Path of the files, which are written into a folder when they are not there yet.
  func path(in folder: TemporaryFolder, named name: String) throws -> String {
    switch self {
    case .checkedIn(let path): return repositoryRoot.appendingPathComponent(path).path
    case .made(let evaluation):
      for (file, text) in evaluation.files { try folder.write(text, to: "\(name)/\(file)") }
      for file in evaluation.pictureNames {
        try Data(MadePicture.png).write(to: try folder.write("", to: "\(name)/\(file)"))
      }
      return folder.url.appendingPathComponent(name).path
    }
  }
}
