import ModelEvaluation

/// Which images the clusters are judged on, and why.
public struct JudgedSplits: Sendable, Equatable {
  /// The set of splits.
  package let set: SplitSet
  /// Whether the splits are known image by image; aggregates mix all splits.
  package let isPerImage: Bool
  /// Whether the user chose the set.
  package let isRequested: Bool

  /// The sets that may be asked whether a cluster is weak, strictest first.
  package var candidates: [SplitSet] { isRequested || !isPerImage ? [set] : SplitSet.allCases }

  /// What the user may ask for.
  public enum Request: String, Sendable, CaseIterable {
    /// The strictest set that leaves enough clusters to judge.
    case auto
    /// Test images only.
    case test
    /// Test and validation images.
    case heldOut = "held-out"
    /// All images.
    case all
  }

  /// Chooses the set of splits to judge clusters on.
  ///
  /// On `auto` the strictest of test, test and validation, all is taken on which enough clusters
  /// reach `minImages` measured units: at least three, and at least half of those that reach it
  /// on all images. Where no set but all is enough, all it is.
  ///
  /// - Parameter unitCounts: Measured units of each cluster on a set.
  package init(_ request: Request, minImages: Int, unitCounts: (SplitSet) -> [Int]) {
    isPerImage = true
    isRequested = request != .auto
    switch request {
    case .test: set = .test
    case .heldOut: set = .heldOut
    case .all: set = .all
    case .auto:
      func judgeable(_ set: SplitSet) -> Int { unitCounts(set).count { $0 >= minImages } }
      let most = judgeable(.all)
      let enough = max(3, (most + 1) / 2)
      set = [SplitSet.test, .heldOut].first { judgeable($0) >= enough } ?? .all
    }
  }

  /// The only choice where there are no per-image records.
  package static let aggregates = JudgedSplits()

  private init() {
    set = .all
    isPerImage = false
    isRequested = false
  }
}
