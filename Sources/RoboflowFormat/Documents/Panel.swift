/// A panel of an evaluation: one file of the evaluation folder, and one endpoint of the service but for
/// the panels that `analyze` alone makes.
///
/// Those that are documents of their own are named beside what reads them, such as
/// ``mapResults``, and listed once, in `PanelKinds.all`.
public struct Panel: RawRepresentable, Hashable, Sendable {
  /// The panel's name, which is its path segment too.
  public let rawValue: String

  /// Names a panel.
  init(_ name: String) { rawValue = name }

  /// The panel of a name; `nil` where there is none.
  public init?(rawValue: String) {
    self.init(rawValue)
    guard Panel.allCases.contains(self) else { return nil }
  }

  /// Clusters and their scores.
  public static let vectorAnalysis = Panel("vector-analysis")
  /// One record for each image, in pages.
  public static let imagePredictions = Panel("image-predictions")

  /// The panels that can be fetched, in that order.
  public static let served: [Panel] =
    [.vectorAnalysis, .imagePredictions]
    + PanelKinds.all.filter { $0.isServed }.map { $0.panel }

  /// The panels that a report can do without, each one file; pages of images are not among them.
  public static let optional: [Panel] = PanelKinds.all.map { $0.panel }

  /// What reads and writes it; `nil` for ``vectorAnalysis`` and ``imagePredictions``.
  var document: (any PanelDocument.Type)? { PanelKinds.all.first { $0.panel == self } }

  /// Whether the service has it once for each split, so that one is to be asked for.
  package var isOfOneSplit: Bool { document?.isOfOneSplit ?? false }

  /// Whether the service has it once for each confidence threshold.
  package var isOfOneThreshold: Bool { document?.isOfOneThreshold ?? true }

  /// ``rawValue``.
  public var name: String { rawValue }

  /// File of the evaluation folder; for ``imagePredictions``, which comes in pages, the folder.
  public var fileName: String { self == .imagePredictions ? name : "\(name).json" }
}

extension Panel: CustomStringConvertible {
  /// ``rawValue``.
  public var description: String { rawValue }
}

extension Panel: CaseIterable {
  /// Every panel, in the order in which they are listed.
  public static let allCases: [Panel] = [.vectorAnalysis, .imagePredictions] + optional
}

extension Panel: Comparable {
  /// Panels in the order of ``allCases``.
  public static func < (left: Panel, right: Panel) -> Bool { left.position < right.position }

  private var position: Int { Panel.allCases.firstIndex(of: self) ?? 0 }
}
