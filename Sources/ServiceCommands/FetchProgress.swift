import RoboflowAPI
import Synchronization
import Terminal

/// Shows a running fetch on standard error: a bar on a terminal, lines elsewhere.
final class FetchProgress: Sendable {
  private struct State {
    var barIsShown = false
    /// What was counted last, and the tenths of it that a line was written for.
    var (counted, tenths) = ("", 0)
  }

  private let isQuiet: Bool
  private let showsBar: Bool
  private let showsLines: Bool
  private let state = Mutex(State())

  /// - Parameter isQuiet: Show nothing at all.
  /// - Parameter isPlain: Write lines where there is no terminal.
  init(isQuiet: Bool, isPlain: Bool) {
    self.isQuiet = isQuiet
    showsBar = !isQuiet && Console.isInteractive
    showsLines = !isQuiet && isPlain && !Console.isInteractive
  }

  /// Shows what happened.
  func show(_ event: FetchEvent) {
    if isQuiet { return }
    state.withLock { state in
      if let count = Self.count(event) {
        show(count, &state)
      } else if let line = Self.line(event), showsBar || showsLines {
        clearBar(&state)
        Console.error(line)
      }
    }
  }

  /// Ends the bar.
  func finish() { state.withLock { clearBar(&$0) } }

  /// The last word of an interrupted fetch.
  func interrupt() {
    finish()
    if !isQuiet { Console.error("interrupted; the same command goes on from here") }
  }

  private static func line(_ event: FetchEvent) -> String? {
    switch event {
    case .saved(let file, let bytes): "\(file): \(bytes) bytes"
    case .kept, .images, .pictures, .vectors: nil
    case .noted(let note): "note: \(note.panel): \(note.message)"
    case .waiting(let status, let pause):
      "the evaluation is “\(status)”; asking again in \(pause.components.seconds) s"
    case .retrying(let retry):
      "\(retry.subject): \(retry.reason); trying again in \(retry.pause.tenths) s"
    }
  }

  /// How much there is of something, of how much as far as that is known.
  private typealias Count = (word: String, received: Int, total: Int?)

  private static func count(_ event: FetchEvent) -> Count? {
    switch event {
    case .images(let received, let announced):
      ("images", received, announced.map { max($0, received) })
    case .pictures(let done, let total): ("pictures", done, total)
    case .vectors(let received, let total): ("vectors", received, total)
    default: nil
    }
  }

  private func show(_ count: Count, _ state: inout State) {
    if count.word != state.counted { (state.counted, state.tenths) = (count.word, 0) }
    if showsBar {
      let ofTotal = count.total.map { " of \($0)" } ?? ""
      Console.showLine(
        "\(count.word) \(bar(count.received, count.total)) \(count.received)\(ofTotal)")
      state.barIsShown = true
    } else if showsLines {
      let tenths =
        count.total.map { $0 == 0 ? 10 : count.received * 10 / $0 } ?? state.tenths + 1
      guard tenths > state.tenths else { return }
      state.tenths = tenths
      Console.error(
        "\(count.word): \(count.received)" + (count.total.map { " of \($0)" } ?? ""))
    }
  }

  private func bar(_ received: Int, _ total: Int?) -> String {
    guard let total, total > 0 else { return "" }
    // Beside the numbers.
    let width = min(30, max(0, Console.width - 40))
    let filled = min(width, received * width / total)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  private func clearBar(_ state: inout State) {
    guard state.barIsShown else { return }
    Console.wipeLine()
    state.barIsShown = false
  }
}

extension Duration {
  /// Seconds with one decimal.
  fileprivate var tenths: String {
    let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
