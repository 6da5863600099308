public import FoundationEssentials
public import ReportFolder
public import Templates

/// What a caller may choose about a report; every default is the tool's own.
public struct ReportOptions: Sendable {
  /// Title of the report; `nil` makes one from project and version.
  public var title: String?
  /// Markdown of the author's own, shown after the facts; raw HTML in it is dropped.
  public var intro: Introduction?
  /// Templates and style sheets; `nil` takes the bundled ones.
  public var templates: TemplateSet?
  /// Time the report is said to be made at, in seconds since 1970; `nil` says nothing.
  public var sourceDateEpoch: Int?
  /// Address of the service's app, for a link to the evaluation.
  public var appURL = "https://app.roboflow.com"
  /// Folder of pictures by image name; `nil` takes the `images` of the evaluation folder, if any.
  public var images: URL?
  /// Most bytes of the report, `data/` not counted; see ``ReportWriteError/tooLarge(path:size:limit:)``.
  public var maxSize = 5_000_000
  /// Whether a report folder holds `data/images.csv` and `data/changes.csv`, a row for each image.
  public var hasImageData = true
  /// What the report is written as.
  public var form = ReportForm.folder

  /// Options with the tool's defaults.
  public init(
    title: String? = nil, intro: Introduction? = nil, templates: TemplateSet? = nil,
    sourceDateEpoch: Int? = nil
  ) {
    self.title = title
    self.intro = intro
    self.templates = templates
    self.sourceDateEpoch = sourceDateEpoch
  }

  /// The author's own section.
  public struct Introduction: Sendable, Equatable {
    /// Name of its file, for messages.
    public var name: String
    /// Its text.
    public var markdown: String

    /// Makes an introduction.
    public init(name: String, markdown: String) {
      self.name = name
      self.markdown = markdown
    }
  }
}
