/// `label-errors`, a document of our own: labels that a sure model contradicts, the surest first.
///
/// The kinds, and how they are found, are those of U. Tkachenko et al. (2023), "ObjectLab: automated
/// diagnosis of mislabeled images in object detection data". They are candidates: a person has to look.
public struct LabelErrors: PanelValue {
  /// What seems to be wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// An object that is not labelled.
    case overlooked
    /// A label that is not where its object is.
    case badlyPlaced
    /// A label of another class.
    case swapped
  }

  /// One label, or a place where one is absent.
  public struct Candidate: Sendable, Equatable {
    /// What seems to be wrong.
    public var kind: Kind
    /// Name of the image.
    public var imageName: String
    /// Split of the image, where known.
    public var split: String?
    /// Class of the label, of what is not labelled that of the detection; it may hold any character.
    public var className: String
    /// 0...1, the lower the surer; `nil` when unknown.
    public var score: Double?
    /// Where it is in the picture, of what is not labelled the detection; `nil` when unknown.
    public var area: PictureArea?

    /// Makes a candidate.
    public init(
      kind: Kind, imageName: String, split: String? = nil, className: String, score: Double? = nil,
      area: PictureArea? = nil
    ) {
      self.kind = kind
      self.imageName = imageName
      self.split = split
      self.className = className
      self.score = score
      self.area = area
    }
  }

  /// How many labels were looked at; `nil` when unknown.
  public var labels: Int?
  /// How many candidates there are, with those that are not listed.
  public var total: Int
  /// The surest candidates.
  public var candidates: [Candidate]

  /// Makes the panel.
  public init(labels: Int? = nil, total: Int = 0, candidates: [Candidate] = []) {
    self.labels = labels
    self.total = total
    self.candidates = candidates
  }
}

extension Panels {
  /// Labels that a sure model contradicts.
  public var labelErrors: LabelErrors? {
    get { self[LabelErrors.self] }
    set { self[LabelErrors.self] = newValue }
  }
}
