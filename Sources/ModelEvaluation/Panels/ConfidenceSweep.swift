/// `confidence-sweep`: what each confidence threshold would give.
public struct ConfidenceSweep: PanelValue {
  /// Splits in the order train, valid, test, then others as first met.
  public var splits: [Split]

  /// One split.
  public struct Split: Sendable, Equatable {
    /// Split as sent, usually `train`, `valid` or `test`.
    public var name: String
    /// All classes together.
    public var curve: Curve
    /// Classes by name, in byte order of the names.
    public var classes: [Class]

    /// Makes a split.
    public init(name: String, curve: Curve, classes: [Class] = []) {
      self.name = name
      self.curve = curve
      self.classes = classes
    }
  }

  /// One class.
  public struct Class: Sendable, Equatable {
    /// Name, which may hold any character.
    public var name: String
    /// Its own curve.
    public var curve: Curve

    /// Makes a class.
    public init(name: String, curve: Curve) {
      self.name = name
      self.curve = curve
    }
  }

  /// Scores against threshold.
  public struct Curve: Sendable, Equatable {
    /// Points by ascending threshold, no threshold twice; may be few.
    public var points: [Point]
    /// The threshold at which F1 is greatest, as the service says.
    public var optimalThreshold: Double?
    /// The scores there, as the service says.
    public var optimalMetrics: ClassMetrics?

    /// Makes a curve.
    public init(
      points: [Point] = [], optimalThreshold: Double? = nil, optimalMetrics: ClassMetrics? = nil
    ) {
      self.points = points
      self.optimalThreshold = optimalThreshold
      self.optimalMetrics = optimalMetrics
    }
  }

  /// The scores at one threshold.
  public struct Point: Sendable, Equatable {
    /// Threshold as a fraction.
    public var threshold: Double
    /// Precision, 0...1.
    public var precision: Double?
    /// Recall, 0...1.
    public var recall: Double?
    /// F1, 0...1.
    public var f1: Double?

    /// Makes a point.
    public init(
      threshold: Double, precision: Double? = nil, recall: Double? = nil, f1: Double? = nil
    ) {
      self.threshold = threshold
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// Makes a sweep.
  public init(splits: [Split]) { self.splits = splits }
}

extension ConfidenceSweep.Curve {
  /// The point of greatest F1: where the service says it is, with its scores there; else the first
  /// of the greatest among the points.
  public var optimum: ConfidenceSweep.Point? {
    guard let optimalThreshold else {
      let known = points.filter { $0.f1 != nil }
      return known.reduce(known.first) { best, point in
        (point.f1 ?? 0) > (best?.f1 ?? 0) ? point : best
      }
    }
    let measured = point(at: optimalThreshold)
    return ConfidenceSweep.Point(
      threshold: optimalThreshold, precision: optimalMetrics?.precision ?? measured?.precision,
      recall: optimalMetrics?.recall ?? measured?.recall, f1: optimalMetrics?.f1 ?? measured?.f1)
  }

  /// The point at a threshold; `nil` where none is within half a hundredth, the usual step.
  public func point(at threshold: Double) -> ConfidenceSweep.Point? {
    // The points ascend: the nearest is the first that is not below the threshold, or the one before.
    var (above, end) = (0, points.count)
    while above < end {
      let middle = (above + end) / 2
      if points[middle].threshold < threshold { above = middle + 1 } else { end = middle }
    }
    let nearest = points[max(0, above - 1)..<min(above + 1, points.count)].min {
      abs($0.threshold - threshold) < abs($1.threshold - threshold)
    }
    return nearest.flatMap { abs($0.threshold - threshold) <= 0.005 + 1e-9 ? $0 : nil }
  }
}

extension Panels {
  /// Precision, recall and F1 at every confidence threshold.
  public var confidenceSweep: ConfidenceSweep? {
    get { self[ConfidenceSweep.self] }
    set { self[ConfidenceSweep.self] = newValue }
  }
}
