package import Disk
package import FoundationEssentials
import JSON
package import ModelEvaluation

/// An evaluation as the documents that the service sends of it: the files of an evaluation folder.
///
/// What ``DecodedEvaluation`` reads from them is the same evaluation again, with two exceptions:
/// `projectId` of older servers becomes `project`, and the place in the app, which no document but
/// the folder's state holds, is only there when that state is given.
package struct EncodedEvaluation: Sendable {
  /// A file of the folder.
  package struct File: Sendable {
    /// Path below the folder, for example `image-predictions/page-000000000.json`.
    package var path: String
    /// Its bytes: compact JSON.
    package var bytes: [UInt8]
  }

  /// The files: header, vector analysis, panels, pages of images by ascending offset, state.
  package private(set) var files: [File] = []

  /// Writes the documents of an evaluation.
  ///
  /// - Parameters:
  ///   - evaluation: The evaluation.
  ///   - state: Where it comes from, for `fetch.json`; no such file without.
  package init(_ evaluation: Evaluation, state: FetchState? = nil) {
    let header = EvaluationDocument.bytes(header: evaluation.header, summary: evaluation.summary)
    add(FolderLayout.header, header)
    add(Panel.vectorAnalysis.fileName, VectorAnalysisDocument.bytes(evaluation))
    for kind in PanelKinds.all {
      add(kind.panel.fileName, kind.bytes(evaluation))
    }
    if let images = evaluation.images {
      // An evaluation without a single image has a page too, which says so.
      for offset in stride(from: 0, to: max(images.count, 1), by: ImagePredictionsDocument.pageSize)
      {
        let rows = offset..<min(offset + ImagePredictionsDocument.pageSize, images.count)
        add(
          FolderLayout.pagePath(offset: offset),
          ImagePredictionsDocument.bytes(rows, of: images, evaluation))
      }
    }
    add(FolderLayout.fetchState, state?.jsonFile)
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]?) {
    if let bytes { files.append(File(path: path, bytes: bytes)) }
  }
}

extension EncodedEvaluation {
  /// Writes the documents as a folder, in place of one that was there, in one step.
  package func write(asFolder folder: URL) throws(DiskError) {
    try Replacement(of: folder).write(folder: NewFolder(files.map { ($0.path, $0.bytes) }))
  }

  /// The documents as an input, in memory.
  package var input: EvaluationInput {
    func documents(_ isMeant: (String) -> Bool) -> [InputDocument] {
      files.filter { isMeant($0.path) }
        .map { InputDocument(name: $0.path, bytes: Data($0.bytes)) }
    }
    let analysis = documents { $0 == Panel.vectorAnalysis.fileName }
    var input = EvaluationInput(
      vectorAnalysis: analysis.first ?? InputDocument(name: "", bytes: Data()),
      imagePredictions: documents { $0.hasPrefix(Panel.imagePredictions.fileName) },
      evaluation: documents { $0 == FolderLayout.header }.first,
      panels: Panel.optional.flatMap { panel in
        documents { $0 == panel.fileName }.map { .init(panel: panel, document: $0) }
      })
    input.workspace = documents { $0 == FolderLayout.fetchState }.first
      .flatMap(FetchState.workspace)
    return input
  }
}
