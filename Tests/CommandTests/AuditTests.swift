import Foundation
import TestSupport
import Testing

/// Evaluations on which a report is easily wrong: what the gate says of them and how it exits.
@Suite struct AuditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let input: String
    let rules: [String]
    let code: Int32
    /// What the output must say.
    let said: [String]

    var testDescription: String { ([input] + rules).joined(separator: " ") }
  }

  static let cases = [
    // Cluster 56 is truly at .56; its estimate, drawn toward the others, is .81.
    Case(
      input: "gate_pass", rules: ["--min-cluster-f1", "0.65"], code: 0,
      said: ["warned", "do not decide", "Cluster 56 at 0.584, interval 0.26 to 0.85"]),
    Case(
      input: "gate_pass", rules: ["--min-cluster-f1", "0.65", "--strict"], code: 1,
      said: ["failed"]),
    // Two images, both right.
    Case(
      input: "two_test", rules: ["--min-f1", "0.9", "--strict"], code: 1,
      said: ["95% interval 0.00 to 1.00", "do not decide"]),
    Case(input: "no_f1", rules: ["--max-weak", "0"], code: 1, said: ["No cluster can be judged"]),
    Case(
      input: "single_cluster", rules: ["--max-weak", "0"], code: 1,
      said: ["No cluster can be judged"]),
    Case(
      input: "all_noise", rules: ["--min-cluster-f1", "0.1"], code: 1,
      said: ["nothing is known about 0.100"]),
  ]

  static func path(_ input: String) -> String {
    repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/audit/\(input)").path
  }

  @Test(arguments: cases) func checks(_ test: Case) throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      ["check", Self.path(test.input)] + test.rules, in: folder.url)
    #expect(result.code == test.code, "\(result.output)\(result.errors)")
    for words in test.said { #expect(result.output.contains(words), "\(result.output)") }
  }
}
