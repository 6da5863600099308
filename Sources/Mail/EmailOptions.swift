public import FoundationEssentials
public import Templates

/// What a caller may choose about a message.
public struct EmailOptions: Sendable {
  /// Sender as `name@example.org` or `Name <name@example.org>`; `nil` leaves it to the mail system.
  public var from: String?
  /// Recipients in the same form.
  public var to: [String] = []
  /// Subject; `nil` makes one from the verdict and the evaluation's id.
  public var subject: String?
  /// Address of the full report, `http://` or `https://`.
  public var link: String?
  /// Title; `nil` makes one from project and version.
  public var title: String?
  /// Templates; `nil` takes the bundled ones.
  public var templates: TemplateSet?
  /// Time of the message in seconds since 1970; `nil` leaves it to the mail system that sends it.
  public var sourceDateEpoch: Int?
  /// Folder of pictures by image name; `nil` takes the `images` of the evaluation folder, if any.
  public var images: URL?
  /// Whether a mail client opens the message for its reader to send, and not as one that came.
  public var isDraft = true

  /// Options with the tool's defaults.
  public init() {}
}
