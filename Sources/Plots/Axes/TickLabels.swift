import Glibc
import PlainText

/// Texts for ticks: as many decimals as the distance between them needs, the same for all.
enum TickLabels {
  /// One text for each tick.
  ///
  /// - Parameter step: Distance between ticks, from which the number of decimals follows.
  static func texts(for ticks: [Double], step: Double) -> [ShownText] {
    let decimals = step > 0 && step.isFinite ? max(0, -Int(log10(step).rounded(.down))) : 0
    return ticks.map { DecimalText.text($0, decimals: min(decimals, 12)) }
  }
}
