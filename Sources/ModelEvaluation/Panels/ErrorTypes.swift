/// `error-types`, a document of our own: what is wrong with the detections of a split, and what average
/// precision would gain if one kind of error were repaired.
///
/// The kinds, and how gains are measured, are those of D. Bolya et al. (2020), "TIDE: a general toolbox
/// for identifying object detection errors". Gains do not add up: a repair uncovers other errors.
public struct ErrorTypes: PanelValue {
  /// The split whose images were looked at, `all` where no split is known.
  public var split: String?
  /// Overlap, 0...1, from which on a detection is well placed.
  public var overlap: Double?
  /// All classes on all images of the split.
  public var all: Group
  /// Each class that has an object or a detection, in order of the ground truth.
  public var classes: [Class]
  /// Each cluster with images of the split, by ascending id; empty where no cluster is known.
  public var clusters: [Cluster]

  /// What is wrong with a detection, or with an object that none found.
  public enum Kind: String, CaseIterable, Sendable {
    /// Well placed on an object of another class.
    case classification
    /// On an object of its class, but badly placed.
    case localization
    /// On an object of another class, and badly placed.
    case both
    /// Well placed on an object that a surer detection found.
    case duplicate
    /// On nothing.
    case background
    /// An object that no detection found and that no repair of a detection would find.
    case missed
  }

  /// The errors of one kind.
  public struct Errors: Sendable, Equatable {
    /// What is wrong.
    public var kind: Kind
    /// How many there are, whatever their confidence; `nil` when unknown.
    public var count: Int?
    /// What average precision would gain, -1...1; `nil` when unknown.
    public var gain: Double?
    /// 95% interval of the gain, by other draws of images like these; `nil` when unknown.
    public var gainInterval: ClosedRange<Double>?

    /// Makes the errors of a kind.
    public init(
      kind: Kind, count: Int? = nil, gain: Double? = nil,
      gainInterval: ClosedRange<Double>? = nil
    ) {
      self.kind = kind
      self.count = count
      self.gain = gain
      self.gainInterval = gainInterval
    }
  }

  /// What is judged together.
  public struct Group: Sendable, Equatable {
    /// Average precision as it is, 0...1, over several classes their mean; a class without an object
    /// counts as 0 where something is detected as it.
    public var averagePrecision: Double?
    /// Errors by kind, in order of ``Kind``; kinds may be absent.
    public var errors: [Errors]

    /// Makes a group.
    public init(averagePrecision: Double? = nil, errors: [Errors] = []) {
      self.averagePrecision = averagePrecision
      self.errors = errors
    }

    /// The errors of a kind; `nil` when the kind is absent.
    public subscript(kind: Kind) -> Errors? { errors.first { $0.kind == kind } }
  }

  /// One class.
  public struct Class: Sendable, Equatable {
    /// Name, which may hold any character.
    public var name: String
    /// Its errors: those of detections as it, and its missed objects.
    public var group: Group

    /// Makes a class.
    public init(name: String, group: Group) {
      self.name = name
      self.group = group
    }
  }

  /// One cluster.
  public struct Cluster: Sendable, Equatable {
    /// Id of the cluster.
    public var id: Int
    /// The errors on its images of the split.
    public var group: Group

    /// Makes a cluster.
    public init(id: Int, group: Group) {
      self.id = id
      self.group = group
    }
  }

  /// Makes the panel.
  public init(
    split: String? = nil, overlap: Double? = nil, all: Group = Group(), classes: [Class] = [],
    clusters: [Cluster] = []
  ) {
    self.split = split
    self.overlap = overlap
    self.all = all
    self.classes = classes
    self.clusters = clusters
  }
}

extension Panels {
  /// What is wrong with detections, and what repairing it would give.
  public var errorTypes: ErrorTypes? {
    get { self[ErrorTypes.self] }
    set { self[ErrorTypes.self] = newValue }
  }
}
