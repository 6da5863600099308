import Foundation
import TestSupport
import Testing

/// The README's figures of false alarms and power are those of `Benchmarks/simulation.md`.
@Suite struct SimulationClaimTests {
  /// A row of the README with where its figures come from.
  struct Claim: Sendable {
    var section: String
    var row: String
    /// What its second cell says, where several rows begin alike.
    var second: String?
    var before: String
    var now: String
    var unit = "%"
  }

  /// In the order of the README's table.
  static let claims = [
    Claim(
      section: "Nothing planted: runs whose page says something", row: "192/54 counts",
      before: "anything, audit", now: "anything"),
    Claim(
      section: "Nothing planted: runs whose page says something", row: "2000/40 unequal",
      before: "anything, audit", now: "anything"),
    Claim(
      section: "Nothing planted: runs whose page says something",
      row: "2000/40 counts, groups of 5 to 10, correlation 1.0", before: "anything, audit",
      now: "anything"),
    Claim(
      section: "Nothing changed since the baseline: runs whose page names a change",
      row: "2000/40 counts, groups of 5 to 10, correlation 1.0", before: "anything, audit",
      now: "anything"),
    Claim(
      section: "Three weak clusters on the page", row: "192/54 counts, 3 of 8 or more at -.25",
      before: "found, audit", now: "found"),
    Claim(
      section: "Three weak clusters on the page", row: "2000/40 counts, 3 of 30 or more at -.15",
      before: "found, audit", now: "found"),
    Claim(
      section: "95 % intervals of truly weak clusters",
      row: "2000/100 counts, 3 of 8 or more at -.25", before: "shrunken covers",
      now: "now covers"),
    Claim(
      section: "95 % intervals of truly weak clusters",
      row: "2000/100 counts, 3 of 8 or more at -.25", before: "passes before",
      now: "passes now"),
    Claim(
      section: "`--max-f1-drop 0.02`: runs that pass, warn and fail", row: "2000/40 counts",
      second: "retrained", before: "warn, audit", now: "warn"),
    Claim(
      section: "Test images that are copies of training images",
      row: "2000/40 counts, training +.12", second: "30.0", before: "covers with (95)",
      now: "covers (95)"),
    Claim(
      section: "Nothing planted, groups seen only one way",
      row: "2000/40 counts, groups of 5 to 10, correlation 1.0", second: "places",
      before: "anything, before", now: "anything"),
    Claim(
      section: "Gains of weak places on the map", row: "192/54 counts",
      second: "a place of 15 at -.25", before: "means over true", now: "said over true", unit: ""),
  ]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: repositoryRoot.appendingPathComponent(path), encoding: .utf8)
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The rows of the first table after a line that begins so; the head first.
  private static func table(_ text: String, after start: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix(start) }.drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }.map(cells)
  }

  @Test func theReadmeQuotesTheSimulation() throws {
    let simulation = try Self.text("Benchmarks/simulation.md")
    let quoted = Self.table(try Self.text("README.md"), after: "| simulated,").dropFirst(2)
    try #require(quoted.count == Self.claims.count)
    for (claim, quote) in zip(Self.claims, quoted) {
      let table = Self.table(simulation, after: "## " + claim.section)
      let head = try #require(table.first, "\(claim.section)")
      let row = try #require(
        table.first { $0.first == claim.row && (claim.second ?? $0[1]) == $0[1] },
        "\(claim.row)")
      for (column, cell) in [(claim.before, quote[1]), (claim.now, quote[2])] {
        let place = try #require(head.firstIndex(of: column), "\(column)")
        #expect(cell == row[place] + claim.unit, "\(claim.row), \(column)")
      }
    }
  }
}
