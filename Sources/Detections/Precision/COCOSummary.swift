/// The twelve numbers of COCO's evaluation; `nil` where there is no object to find.
package struct COCOSummary: Sendable, Equatable {
  /// AP: over overlap 0.5 to 0.95.
  package let precision: Double?
  /// AP50.
  package let precisionAt50: Double?
  /// AP75.
  package let precisionAt75: Double?
  /// AP of small objects.
  package let precisionOfSmall: Double?
  /// AP of medium objects.
  package let precisionOfMedium: Double?
  /// AP of large objects.
  package let precisionOfLarge: Double?
  /// AR with the best detection of each class in an image.
  package let recallOfBest: Double?
  /// AR with the ten best.
  package let recallOfTenBest: Double?
  /// AR with the hundred best.
  package let recall: Double?
  /// AR of small objects.
  package let recallOfSmall: Double?
  /// AR of medium objects.
  package let recallOfMedium: Double?
  /// AR of large objects.
  package let recallOfLarge: Double?

  /// Takes the numbers from precision at COCO's thresholds.
  package init(_ averages: AveragePrecision) {
    precision = averages.precision()
    precisionAt50 = averages.precision(threshold: 0)
    precisionAt75 = averages.precision(threshold: 5)
    precisionOfSmall = averages.precision(size: .small)
    precisionOfMedium = averages.precision(size: .medium)
    precisionOfLarge = averages.precision(size: .large)
    recallOfBest = averages.mean(size: .all, \.recallsOfBest)
    recallOfTenBest = averages.mean(size: .all, \.recallsOfTenBest)
    recall = averages.mean(size: .all, \.recalls)
    recallOfSmall = averages.mean(size: .small, \.recalls)
    recallOfMedium = averages.mean(size: .medium, \.recalls)
    recallOfLarge = averages.mean(size: .large, \.recalls)
  }

  /// All twelve, in the order in which pycocotools prints them.
  package var values: [Double?] {
    [
      precision, precisionAt50, precisionAt75, precisionOfSmall, precisionOfMedium,
      precisionOfLarge, recallOfBest, recallOfTenBest, recall, recallOfSmall, recallOfMedium,
      recallOfLarge,
    ]
  }
}
