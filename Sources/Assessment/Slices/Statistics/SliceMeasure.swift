/// What of its images is compared between a group and the rest, a number in 0...1 for each image.
package enum SliceMeasure: Sendable, Equatable {
  /// F1 of the image.
  case f1
  /// 1 for a training image, 0 for a held-out one, so that the mean is the share of training images.
  case trainingShare
}
