import Disk
public import FoundationEssentials
public import ModelEvaluation

/// The files of one evaluation, found and named but not yet understood.
public struct EvaluationInput: Sendable {
  /// The clusters; the one file that must be there.
  public var vectorAnalysis: InputDocument
  /// Pages of per-image records, in any order; may be empty.
  public var imagePredictions: [InputDocument]
  /// The evaluation's header and headline metrics, where given.
  public var evaluation: InputDocument?
  /// The other panels of the same evaluation that are there, in the order of ``Panel``.
  public var panels: [PanelFile]
  /// What splits are to be called, by their names in the documents: `["val": "valid"]`.
  public var splitNames: [String: String] = [:]
  /// Workspace that the evaluation was fetched from, where its folder says so.
  public var workspace: String?
  /// The evaluation folder, where the input is one; pictures may be in its `images/`.
  public var folder: URL?
  /// The path by which the user named the input, for commands that the report advises.
  ///
  /// It stands in the report. `nil` for what was fetched or is no file.
  public var givenName: String?

  /// A panel's file.
  public struct PanelFile: Sendable {
    /// Which panel it is.
    public var panel: Panel
    /// What the service sent.
    public var document: InputDocument

    /// Name for people: `map-results.json`.
    public var name: String { document.name }

    /// Makes a panel's file.
    public init(panel: Panel, document: InputDocument) {
      self.panel = panel
      self.document = document
    }
  }

  /// Makes an input from documents in memory.
  public init(
    vectorAnalysis: InputDocument, imagePredictions: [InputDocument] = [],
    evaluation: InputDocument? = nil, panels: [PanelFile] = []
  ) {
    self.vectorAnalysis = vectorAnalysis
    self.imagePredictions = imagePredictions
    self.evaluation = evaluation
    self.panels = panels
  }

  /// Makes an input from the service's responses.
  ///
  /// - Parameters:
  ///   - vectorAnalysis: Body of the `vector-analysis` response.
  ///   - imagePredictions: Bodies of the `image-predictions` responses, in any order; may be empty.
  public init(vectorAnalysis: Data, imagePredictions: [Data] = []) {
    let pages = imagePredictions.enumerated().map { index, bytes in
      InputDocument(
        name: FolderLayout.pagePath(number: index + 1, of: imagePredictions.count), bytes: bytes)
    }
    self.init(
      vectorAnalysis: InputDocument(name: Panel.vectorAnalysis.fileName, bytes: vectorAnalysis),
      imagePredictions: pages)
  }

  /// Finds the files of an evaluation.
  ///
  /// - Parameters:
  ///   - path: A `vector-analysis.json` under any name, an evaluation folder, or `-` for standard
  ///     input.
  ///   - imagePredictions: Files with per-image records, or folders of such files, that are kept
  ///     elsewhere.
  ///   - standardInput: Gives the bytes of standard input; by default the process's own.
  /// - Throws: ``InputError`` with the path that is missing or cannot be read.
  public init(
    path: String, imagePredictions: [String] = [],
    standardInput: (() throws -> Data)? = nil
  ) throws(InputError) {
    try self.init(path, standardInput ?? { try OpenFile.bytes() })
    for extra in imagePredictions { try addImagePredictions(extra) }
    makeNamesUnique()
  }
}
