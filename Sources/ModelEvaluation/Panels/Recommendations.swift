/// `recommendations`: what the service suggests, in its own words, which are texts and nothing more.
public struct Recommendations: PanelValue {
  /// Whether the service has made any; not having made them is normal.
  public var isGenerated: Bool
  /// ISO 8601 time, as sent.
  public var generatedAt: String?
  /// The split that was looked at.
  public var split: String?
  /// Threshold as a fraction.
  public var confidenceThreshold: Double?
  /// The suggestions in document order.
  public var items: [Item]

  /// One suggestion.
  public struct Item: Sendable, Equatable {
    /// Its kind as the service names it, for example `missed_detection`; an open set.
    public var type: String?
    /// Its heading.
    public var title: String?
    /// Everything else that it says: key and text, in document order.
    public var details: [Detail]

    /// Makes a suggestion.
    public init(type: String? = nil, title: String? = nil, details: [Detail] = []) {
      self.type = type
      self.title = title
      self.details = details
    }
  }

  /// One member of a suggestion.
  public struct Detail: Sendable, Equatable {
    /// Key as sent; empty where the suggestion is a bare text.
    public var name: String
    /// Its text; several are joined by commas.
    public var text: String

    /// Makes a detail.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Makes recommendations.
  public init(
    isGenerated: Bool, generatedAt: String? = nil, split: String? = nil,
    confidenceThreshold: Double? = nil, items: [Item] = []
  ) {
    self.isGenerated = isGenerated
    self.generatedAt = generatedAt
    self.split = split
    self.confidenceThreshold = confidenceThreshold
    self.items = items
  }
}

extension Panels {
  /// What the service suggests.
  public var recommendations: Recommendations? {
    get { self[Recommendations.self] }
    set { self[Recommendations.self] = newValue }
  }
}
