package import PlainText

/// One thing that the reader can do, what it could be worth, and the images to do it with.
package struct NextStep: Sendable, Equatable {
  /// Why it is worth doing.
  package let reason: Reason
  /// What to do with each image, for machines.
  package let action: Action
  /// The images by name: `Cluster 6`, `12 images in no cluster`.
  package let group: ShownText
  /// Sentences with the numbers behind it.
  package let evidence: ShownText
  /// What to do, as a sentence.
  package let advice: ShownText
  /// How much the mean F1 of the judged images would rise were these images like all others; `nil`
  /// where that is unknown.
  package let gain: Double?
  /// 95% interval of it; `nil` where none is known.
  package var gainInterval: ClosedRange<Double>?
  /// Clusters that it is about.
  package var clusterIDs: [Int] = []
  /// Section of the page that tells more, where the page has it.
  package var target: String?
  /// Rows of its images outside the training set, lowest F1 first.
  package var heldOut: [Int] = []
  /// Rows of the training images, lowest F1 first.
  package var training: [Int] = []

  /// Why a step is worth doing; part of the documented data.
  package enum Reason: String, Sendable, CaseIterable {
    case weakCluster = "weak-cluster"
    case worseCluster = "worse-cluster"
    case missingFromTraining = "missing-from-training"
    case weakNeighbourhood = "weak-neighbourhood"
    case loneFailure = "lone-failure"
  }

  /// What to do with an image; part of the documented data.
  package enum Action: String, Sendable, CaseIterable {
    case labelMore = "label-more-like-this"
    case checkLabels = "check-labels"
    /// What goes wrong is not known: look at the images.
    case look = "look-at-images"
    case addToTraining = "add-to-training"
    case compare = "compare-with-baseline"
  }
}

extension NextStep {
  /// Whether a gain is too small to print.
  var isNegligible: Bool { gain.map { $0 < 0.0005 } ?? false }

  /// `about +0.020`; `nil` where the gain is unknown.
  package var worth: ShownText? {
    gain.map { "about \(NumberText.difference($0, in: gainInterval))" }
  }

  /// `95% interval +0.011 to +0.031`; `nil` where none is known.
  package var worthInterval: ShownText? {
    gainInterval.map { "95% interval \(NumberText.differences($0))" }
  }

  /// The step as a finding.
  var finding: Finding {
    let kind: Finding.Kind =
      switch reason {
      case .weakCluster: .weakCluster
      case .worseCluster: .worse
      case .missingFromTraining: .missingTrainingImages
      case .weakNeighbourhood: .weakNeighbourhood
      case .loneFailure: .loneBadImages
      }
    let interval = worthInterval.map { " (\($0))" as ShownText } ?? ""
    let worth = self.worth.map { ", worth \($0)\(interval)" as ShownText } ?? ""
    var finding = Finding(
      kind: kind, lead: "\(group)\(worth)", text: "\(evidence) \(advice)", clusterIDs: clusterIDs,
      target: target)
    finding.isStep = true
    (finding.gain, finding.gainInterval) = (gain, gainInterval)
    return finding
  }
}
