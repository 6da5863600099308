import Foundation
import LoopbackService
import TestSupport
import Testing

/// What a person sees who watches a fetch on a terminal.
@Suite struct TerminalTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private let service: EvaluationService
  private let server: RawServer

  init() throws {
    var answers = EvaluationService()
    answers.fixture.imageCount = 300
    answers.largestPage = 20
    let final = answers
    service = answers
    folder = try TemporaryFolder()
    server = try RawServer { (final.answer($0), .whole) }
  }

  /// What a terminal of a kind and width gets to show.
  private func watched(_ kind: String, columns: Int, _ options: String = "") throws -> String {
    let fetch =
      "API_URL=\(server.address) ROBOFLOW_API_KEY=\(service.key) HOME=. TERM=\(kind) "
      + "$PROGRAM fetch orchard \(service.fixture.evaluationID) -o evaluation \(options)"
    let result = try program.shell(
      "script -qefc 'stty cols \(columns); \(fetch)' /dev/null < /dev/null", in: folder.url)
    #expect(result.code == 0, "\(result.output)")
    return result.output
  }

  @Test(arguments: [20, 40, 200]) func theBarFitsTheWidth(_ columns: Int) throws {
    let pieces = try watched("xterm", columns: columns).components(separatedBy: "\u{1B}[K")
    let bars = pieces.map { $0.prefix { !"\r\n".contains($0) } }.filter { $0.hasPrefix("images") }
    #expect(bars.count > 3)
    #expect(bars.allSatisfy { $0.count < columns })
  }

  @Test func aTerminalThatCannotWipeALineGetsPlainLines() throws {
    let output = try watched("dumb", columns: 80)
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("images: 300 of 300"))
  }

  @Test func quietIsQuiet() throws {
    #expect(try watched("xterm", columns: 80, "-q") == "")
  }
}
