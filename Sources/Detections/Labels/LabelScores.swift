import Glibc

/// How likely each mark of the truth is right, judged by a confident model.
///
/// U. Tkachenko et al. (2023), "ObjectLab: automated diagnosis of mislabeled images in object
/// detection data", section 3. Scores lie in 0...1, low ones point to errors of the labels. They equal those of cleanlab 2.9, which
/// knows no crowd regions: here a region has no score and a detection that touches one is not
/// overlooked.
package struct LabelScores: Sendable {
  /// The settings of the method, by default cleanlab's.
  package struct Settings: Sendable, Equatable {
    /// Weight of overlap against distance in similarity.
    package var overlapWeight = 0.9
    /// Detections above this score can show that a box is badly placed.
    package var lowConfidence = 0.5
    /// Detections from this score on can show that a box is overlooked or of another class.
    package var highConfidence = 0.95
    /// Temperature of the soft minimum over the boxes of an image.
    package var temperature = 0.1

    /// Makes the default settings.
    package init() {}
  }

  /// By place of the detection: low where an object seems to have been left unmarked; `nil` for
  /// detections that say nothing.
  package private(set) var overlooked: [Double?]
  /// By place of the object: low where its box seems to be badly placed; `nil` for a crowd region.
  package private(set) var badlyPlaced: [Double?]
  /// By place of the object: low where it seems to be of another class; `nil` for a crowd region.
  package private(set) var swapped: [Double?]
  /// By image: the geometric mean of the soft minima of the three.
  package private(set) var images: [Double] = []

  /// Scores all images, by their boxes.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet, settings: Settings = Settings()
  ) {
    overlooked = [Double?](repeating: nil, count: detections.boxes.count)
    badlyPlaced = [Double?](repeating: nil, count: groundTruth.boxes.count)
    swapped = badlyPlaced
    let similarity = BoxSimilarity(overlapWeight: settings.overlapWeight)
    let least = similarity.least(groundTruth, detections)
    for image in 0..<groundTruth.imageCount {
      let labels = ImageLabels(
        groundTruth, detections, image: image, similarity: similarity, least: least,
        settings: settings)
      for place in labels.found { overlooked[place] = labels.overlooked(place) }
      for place in labels.objects {
        badlyPlaced[place] = labels.badlyPlaced(place)
        swapped[place] = labels.swapped(place)
      }
      images.append(quality(labels, settings.temperature))
    }
  }

  private func quality(_ labels: ImageLabels, _ temperature: Double) -> Double {
    let scores = [
      labels.found.compactMap { overlooked[$0] }, labels.objects.compactMap { badlyPlaced[$0] },
      labels.objects.compactMap { swapped[$0] },
    ]
    let logarithms = scores.map { log(1e-100 + Self.softMinimum($0, temperature)) }
    return exp(logarithms.reduce(0, +) / 3)
  }

  /// The mean of scores, each weighed by the exponential of its negative; 1 without any.
  private static func softMinimum(_ scores: [Double], _ temperature: Double) -> Double {
    guard let least = scores.min() else { return 1 }
    let weights = scores.map { exp((least - $0) / temperature) }
    let sum = weights.reduce(0, +)
    return zip(weights, scores).map { $0 / sum * $1 }.reduce(0, +)
  }
}
