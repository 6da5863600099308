import PlainText

/// Names one evaluation of one workspace.
package struct EvaluationReference: Sendable, Equatable {
  /// The workspace's URL slug.
  package let workspace: String
  /// The evaluation's opaque id.
  package let evaluationID: String

  /// - Throws: ``RoboflowError`` of kind `usage` for names that cannot be part of an address.
  package init(workspace: String, evaluationID: String) throws {
    try Self.check(workspace, is: "workspace")
    try Self.check(evaluationID, is: "evaluation id")
    self.workspace = workspace
    self.evaluationID = evaluationID
  }

  /// Reads the input form `roboflow:WORKSPACE/EVAL_ID`; `nil` for any other input.
  package init?(input: String) throws {
    let scheme = "roboflow:"
    guard input.hasPrefix(scheme) else { return nil }
    let names = input.dropFirst(scheme.count).split(
      separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2 else {
      throw RoboflowError(
        .usage, "expected roboflow:WORKSPACE/EVAL_ID, found “\(ShownText(foreign: input, to: 100))”"
      )
    }
    try self.init(workspace: String(names[0]), evaluationID: String(names[1]))
  }

  /// The evaluation in words.
  var subject: String {
    "evaluation \(ShownText(foreign: evaluationID, to: 60)) of workspace "
      + "\(ShownText(foreign: workspace, to: 60))"
  }

  /// A dot segment would change the address that the key is sent to, encoded or not.
  static func check(_ name: String, is role: String) throws {
    let isSegment = !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 200
    guard isSegment, !name.contains("/"), !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else {
      throw RoboflowError(.usage, "“\(ShownText(foreign: name, to: 60))” is no \(role)")
    }
  }
}
