/// How a position scale is made before the size of the frame is known.
package enum ScaleOptions: Sendable {
  /// Numbers on a line; without a domain, that of the marks' columns. Nice domains end at ticks.
  case linear(domain: (Double, Double)? = nil, isNice: Bool = false, inset: Double = 0)
  /// Numbered bands, with breaks before some of them.
  case band(count: Int, paddingInner: Double = 0.3, breaks: [Int] = [])
}
