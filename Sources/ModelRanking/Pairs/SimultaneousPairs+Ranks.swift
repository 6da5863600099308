extension SimultaneousPairs {
  /// The pair of two models, whichever comes first.
  package func pair(_ one: Int, _ other: Int) -> ModelPair? {
    pairs.first { ($0.first, $0.second) == (min(one, other), max(one, other)) }
  }

  /// Whether one model is better than another beyond chance.
  package func isBetter(_ one: Int, than other: Int) -> Bool {
    pair(one, other)?.better == one
  }

  /// The places that the pairs leave open for each model, 1 the best.
  ///
  /// D. Mohamad, J. J. Goeman, E. W. van Zwet (2019), "Simultaneous confidence intervals for ranks with
  /// application to ranking institutions", section 3: from 1 more than the number of models that are
  /// better beyond chance, to as many places before the last as there are models that are worse.
  /// Where the intervals of the differences hold at once, so do these for all models.
  package var ranks: [ClosedRange<Int>] {
    (0..<modelCount).map { model in
      let others = (0..<modelCount).filter { $0 != model }
      let better = others.count { isBetter($0, than: model) }
      let worse = others.count { isBetter(model, than: $0) }
      return (1 + better)...(modelCount - worse)
    }
  }
}
