/// What is known before the frame has its size: the width of the picture and the domains.
package struct PlotPlan: Sendable {
  /// Width of the whole picture.
  package let width: Double
  /// Domain of x when it is a line.
  package let xDomain: (Double, Double)
  /// Domain of y when it is a line.
  package let yDomain: (Double, Double)
}
