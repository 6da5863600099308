/// The hypergeometric distribution: marked items among `drawn` items of a population.
package struct Hypergeometric: Sendable, Equatable {
  /// Items in the population.
  package let population: Int
  /// Marked items in the population.
  package let marked: Int
  /// Items drawn without replacement.
  package let drawn: Int

  /// The distribution; counts must satisfy 0 <= marked, drawn <= population.
  package init(population: Int, marked: Int, drawn: Int) {
    precondition(
      (0...population).contains(marked) && (0...population).contains(drawn),
      "marked and drawn items must be within the population")
    self.population = population
    self.marked = marked
    self.drawn = drawn
  }

  /// The counts that can occur.
  package var support: ClosedRange<Int> {
    max(0, drawn + marked - population)...min(drawn, marked)
  }

  /// The most probable count.
  package var mode: Int {
    let (top, _) = (drawn + 1).multipliedFullWidth(by: marked + 1)
    guard top == 0 else { return support.lowerBound + support.count / 2 }
    let peak = (drawn + 1) * (marked + 1) / (population + 2)
    return min(max(peak, support.lowerBound), support.upperBound)
  }

  /// Logarithm of the probability of `count` marked items; minus infinity outside the support.
  ///
  /// As a product of three binomial terms (Loader 2000, section 4).
  package func logProbability(_ count: Int) -> Double {
    guard support.contains(count) else { return -.infinity }
    guard drawn > 0, drawn < population else { return 0 }
    let share = Double(drawn) / Double(population)
    let rest = Double(population - drawn) / Double(population)
    func term(_ a: Int, of total: Int) -> Double {
      SaddlePoint.logBinomialTerm(Double(a), Double(total - a), x: share, complement: rest)
    }
    return term(count, of: marked) + term(drawn - count, of: population - marked)
      - term(drawn, of: population)
  }

  /// Probability of `count + 1` over that of `count`.
  package func ratioAbove(_ count: Int) -> Double {
    let up = Double(marked - count) * Double(drawn - count)
    let down = Double(count + 1) * Double(population - marked - drawn + count + 1)
    return up / down
  }
}
