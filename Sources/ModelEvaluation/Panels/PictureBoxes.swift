/// `boxes`, a document of our own: where objects and detections are in pictures.
///
/// It may hold what people labelled alone, as the service gives it, or with what a model found. It is
/// bounded: of an image with very many boxes it has those that tell most.
public struct PictureBoxes: PanelValue {
  /// Overlap, 0...1, from which on a detection finds an object; `nil` without detections.
  public var overlap: Double?
  /// Least confidence, 0...1, of a detection that counts; `nil` without detections.
  public var confidence: Double?
  /// Whether detections were compared; without, no box says whether it was found.
  public var hasDetections: Bool
  /// Whether objects are as the project labels them now, and not as they were when the model was
  /// evaluated.
  public var hasCurrentLabels: Bool
  /// Names of the classes, which may hold any character; boxes name them by position.
  public var classes: [String]
  /// Images with their boxes.
  public var images: [Image]

  /// What a box is around.
  public enum Kind: String, CaseIterable, Sendable {
    /// An object that no detection found.
    case missed
    /// A detection of what is not there, or not of that class.
    case falseAlarm
    /// An object, found where detections were compared.
    case object
    /// A detection that found an object.
    case match
    /// A region of many objects, in which no detection is wrong.
    case crowd
  }

  /// One box, measured in widths and heights of the upright picture, from its top left corner.
  public struct Box: Sendable, Equatable {
    /// What it is around.
    public var kind: Kind
    /// Position of its class in ``PictureBoxes/classes``.
    public var category: Int
    /// Left edge; a box may leave the picture.
    public var x: Double
    /// Top edge.
    public var y: Double
    /// Width, 0 or more.
    public var width: Double
    /// Height, 0 or more.
    public var height: Double
    /// Confidence of a detection; `nil` for an object.
    public var score: Double?

    /// Makes a box.
    public init(
      kind: Kind, category: Int, x: Double, y: Double, width: Double, height: Double,
      score: Double? = nil
    ) {
      self.kind = kind
      self.category = category
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.score = score
    }
  }

  /// The boxes of one image.
  public struct Image: Sendable, Equatable {
    /// Name of the image.
    public var name: String
    /// Id of the source image, where it has one.
    public var id: String?
    /// Split of the image, where known.
    public var split: String?
    /// The boxes.
    public var boxes: [Box]
    /// How many boxes were left out, the least telling ones.
    public var omitted: Int
    /// Tags that the user gave the image.
    public var tags: [String]

    /// Makes an image's boxes.
    public init(
      name: String, id: String? = nil, split: String? = nil, boxes: [Box] = [], omitted: Int = 0,
      tags: [String] = []
    ) {
      self.name = name
      self.id = id
      self.split = split
      self.boxes = boxes
      self.omitted = omitted
      self.tags = tags
    }
  }

  /// Makes the panel.
  public init(
    overlap: Double? = nil, confidence: Double? = nil, hasDetections: Bool = false,
    hasCurrentLabels: Bool = false, classes: [String] = [], images: [Image] = []
  ) {
    self.overlap = overlap
    self.confidence = confidence
    self.hasDetections = hasDetections
    self.hasCurrentLabels = hasCurrentLabels
    self.classes = classes
    self.images = images
  }
}

extension Panels {
  /// Where objects and detections are in pictures.
  public var boxes: PictureBoxes? {
    get { self[PictureBoxes.self] }
    set { self[PictureBoxes.self] = newValue }
  }
}
