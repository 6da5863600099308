/// The sizes of objects that COCO tells apart, by area in square pixels; bounds belong to both sides.
package enum ObjectSize: Int, CaseIterable, Sendable {
  /// Any size.
  case all
  /// At most 32 by 32.
  case small
  /// From 32 by 32 to 96 by 96.
  case medium
  /// At least 96 by 96.
  case large

  /// The areas, as pycocotools has them.
  package var areas: ClosedRange<Double> {
    switch self {
    case .all: 0...1e10
    case .small: 0...1024
    case .medium: 1024...9216
    case .large: 9216...1e10
    }
  }
}
