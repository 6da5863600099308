import FoundationEssentials
import ModelEvaluation

extension EvaluationInput {
  /// Finds what the main input holds.
  init(_ path: String, _ standardInput: () throws -> Data) throws(InputError) {
    if path == "-" {
      do {
        self.init(
          vectorAnalysis: InputDocument(name: "standard input", bytes: try standardInput()))
      } catch {
        throw InputError(.unreadable, path: "standard input", explanation: "cannot be read")
      }
    } else if InputFile.kind(path) == .folder {
      try self.init(folder: path)
    } else {
      self.init(vectorAnalysis: try InputFile.document(path, name: Self.lastComponent(of: path)))
    }
  }

  /// Adds the per-image records of a file, of an evaluation folder or of a folder of pages.
  mutating func addImagePredictions(_ path: String) throws(InputError) {
    guard InputFile.kind(path) == .folder else {
      imagePredictions.append(try InputFile.document(path, name: Self.lastComponent(of: path)))
      return
    }
    var pages = try Self.imagePredictions(inEvaluation: path)
    if pages.isEmpty { pages = try Self.pages(in: path, named: Self.lastComponent(of: path)) }
    guard !pages.isEmpty else {
      throw InputError(
        .missing, path: path,
        explanation: "expected a folder with .json files of image predictions, found none in it")
    }
    imagePredictions += pages
  }

  /// The same files under names below a folder, for an input that is read beside another.
  package func named(below folder: String) -> EvaluationInput {
    var input = self
    input.vectorAnalysis.name = "\(folder)/\(vectorAnalysis.name)"
    for index in imagePredictions.indices {
      input.imagePredictions[index].name = "\(folder)/\(imagePredictions[index].name)"
    }
    input.evaluation = evaluation.map { document in
      var document = document
      document.name = "\(folder)/\(document.name)"
      return document
    }
    for index in panels.indices {
      input.panels[index].document.name = "\(folder)/\(panels[index].document.name)"
    }
    return input
  }

  /// Numbers the documents whose names others have already.
  mutating func makeNamesUnique() {
    var uses: [String: Int] = [:]
    for index in imagePredictions.indices {
      let name = imagePredictions[index].name
      uses[name, default: 0] += 1
      if let use = uses[name], use > 1 { imagePredictions[index].name = "\(name) (\(use))" }
    }
  }

  private init(folder: String) throws(InputError) {
    self.init(
      vectorAnalysis: try Self.vectorAnalysis(in: folder),
      imagePredictions: try Self.imagePredictions(inEvaluation: folder),
      evaluation: try Self.optionalDocument(FolderLayout.header, in: folder))
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    for panel in Panel.optional {
      if let document = try Self.optionalDocument(panel.fileName, in: folder) {
        panels.append(PanelFile(panel: panel, document: document))
      }
    }
    workspace = try Self.optionalDocument(FolderLayout.fetchState, in: folder)
      .flatMap(FetchState.workspace)
  }

  private static func vectorAnalysis(in folder: String) throws(InputError) -> InputDocument {
    let name = Panel.vectorAnalysis.fileName
    do {
      return try InputFile.document(folder + "/" + name, name: name)
    } catch {
      guard error.reason == .missing else { throw error }
      throw InputError(
        .missing, path: folder,
        explanation: "expected an evaluation folder, found no \(name) in it")
    }
  }

  /// The pages at their usual places in an evaluation folder.
  private static func imagePredictions(
    inEvaluation folder: String
  ) throws(InputError) -> [InputDocument] {
    var pages: [InputDocument] = []
    if let page = try optionalDocument(FolderLayout.singlePage, in: folder) { pages.append(page) }
    let name = Panel.imagePredictions.fileName
    if InputFile.kind(folder + "/" + name) == .folder {
      pages += try self.pages(in: folder + "/" + name, named: name)
    }
    return pages
  }

  private static func pages(
    in folder: String, named name: String
  ) throws(InputError) -> [InputDocument] {
    var pages: [InputDocument] = []
    var inMemory = 0
    for file in try InputFile.jsonFiles(in: folder) {
      // Many small pages are as much as a big one.
      let limit = inMemory < InputFile.mappedSize ? InputFile.mappedSize : InputFile.mappedPageSize
      let page = try InputFile.document(
        folder + "/" + file, name: name + "/" + file, mappedFrom: limit)
      inMemory += page.isMapped ? 0 : page.bytes.count
      pages.append(page)
    }
    return pages
  }

  private static func optionalDocument(
    _ name: String, in folder: String
  ) throws(InputError) -> InputDocument? {
    let path = folder + "/" + name
    return InputFile.kind(path) == .file ? try InputFile.document(path, name: name) : nil
  }

  private static func lastComponent(of path: String) -> String {
    String(path.split(separator: "/").last { $0 != "." } ?? "/")
  }
}
