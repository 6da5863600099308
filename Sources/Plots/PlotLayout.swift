import Scales

/// Domains from the marks' columns, room from the marks' margins, then ranges.
struct PlotLayout: Sendable {
  let frame: PlotFrame
  /// For each mark, where its room outside the frame begins.
  let slots: [Margins]

  /// Empty room around the picture, so that line ends and halos are not cut.
  static let padding = Margins(top: 2, right: 6, bottom: 4, left: 2)

  /// Lays out a plot.
  ///
  /// - Parameter origin: Place of its upper left corner, for a plot inside another.
  init(_ plot: Plot, origin: (x: Double, y: Double) = (0, 0)) {
    let channels = plot.marks.flatMap(\.channels)
    let xDomain = Self.domain(plot.x, of: channels, on: .x)
    let yDomain = Self.domain(plot.y, of: channels, on: .y)
    let plan = PlotPlan(width: plot.width, xDomain: xDomain, yDomain: yDomain)
    var total = Margins()
    slots = plot.marks.map { mark in
      defer { total = total + mark.margins(in: plan) }
      return total
    }
    let overhang = plot.marks.reduce(Margins()) { $0.union($1.overhang(in: plan)) }
    let room = (total + Self.padding).union(overhang)
    let frameWidth = min(max(40, plot.width - room.left - room.right), plot.mostFrameWidth)
    let frameHeight = Self.height(plot, frameWidth, plan)
    let (left, top) = (origin.x + room.left, origin.y + room.top)
    let (right, bottom) = (left + frameWidth, top + frameHeight)
    let fitted = plot.isEqualAspect ? Self.fit(plan, plot, frameWidth, frameHeight) : plan
    frame = PlotFrame(
      left: left, top: top, right: right, bottom: bottom,
      size: (plot.width, bottom - origin.y + room.bottom), plan: fitted,
      x: Self.scale(plot.x, fitted.xDomain, from: left, to: right),
      y: Self.scale(
        plot.y, fitted.yDomain, from: Self.isBand(plot.y) ? top : bottom,
        to: Self.isBand(plot.y) ? bottom : top))
  }

  private static func isBand(_ options: ScaleOptions) -> Bool {
    if case .band = options { true } else { false }
  }

  private static func domain(
    _ options: ScaleOptions, of channels: [Channel], on scale: Channel.Scale
  ) -> (Double, Double) {
    guard case .linear(let given, let isNice, _) = options else { return (0, 1) }
    let domain = given ?? Channel.extent(of: channels, on: scale) ?? (0, 1)
    return isNice ? Ticks.nice(from: domain.0, to: domain.1, count: 5) : domain
  }

  private static func scale(
    _ options: ScaleOptions, _ domain: (Double, Double), from start: Double, to end: Double
  ) -> PositionScale {
    switch options {
    case .linear(_, _, let inset):
      let shift = start < end ? inset : -inset
      return .linear(LinearScale(domain: domain, range: (start + shift, end - shift)))
    case .band(let count, let paddingInner, let breaks):
      return .band(
        BandScale(
          count: count, range: (start, end), paddingInner: paddingInner,
          paddingOuter: paddingInner / 2, breaks: breaks))
    }
  }

  private static func height(_ plot: Plot, _ width: Double, _ plan: PlotPlan) -> Double {
    switch plot.height {
    case .frame(let height): return height
    case .step(let step):
      guard case .band(let count, let padding, let breaks) = plot.y else { return step }
      return step
        * BandScale.steps(
          count: count, paddingInner: padding, paddingOuter: padding / 2, breaks: breaks)
    case .data(let least, let greatest):
      let (xWidth, yWidth) = (plan.xDomain.1 - plan.xDomain.0, plan.yDomain.1 - plan.yDomain.0)
      guard xWidth > 0, yWidth > 0 else { return least }
      return min(max(width * yWidth / xWidth, least), greatest)
    }
  }

  /// Widens one domain so that a unit is as long in x as in y.
  private static func fit(
    _ plan: PlotPlan, _ plot: Plot, _ frameWidth: Double, _ frameHeight: Double
  ) -> PlotPlan {
    let (x, y) = (plan.xDomain, plan.yDomain)
    let width = max(1, frameWidth - 2 * inset(plot.x))
    let height = max(1, frameHeight - 2 * inset(plot.y))
    let unit = max((x.1 - x.0) / width, (y.1 - y.0) / height)
    guard unit > 0, unit.isFinite else { return plan }
    return PlotPlan(
      width: plan.width, xDomain: widen(x, to: unit * width), yDomain: widen(y, to: unit * height))
  }

  private static func inset(_ options: ScaleOptions) -> Double {
    if case .linear(_, _, let inset) = options { inset } else { 0 }
  }

  private static func widen(_ domain: (Double, Double), to width: Double) -> (Double, Double) {
    let middle = (domain.0 + domain.1) / 2
    return (middle - width / 2, middle + width / 2)
  }
}
