import FoundationEssentials
import ModelEvaluation

extension VectorSource {
  /// Where an input and the vectors of its images are; `nil` where the input does not say.
  init?(_ input: EvaluationInput, _ run: VectorRun?, _ header: Header) {
    let files = [FolderLayout.embeddings, FolderLayout.embeddingNames].map {
      input.folder?.appendingPathComponent($0).path
    }
    let service = input.workspace.flatMap { workspace in
      header.evalID.map { "\(workspace)/\($0)" }
    }
    self.init(
      name: input.givenName, isFolder: input.folder != nil,
      hasVectors: files.allSatisfy { $0.map(FileManager.default.fileExists(atPath:)) == true },
      run: run, service: service)
  }
}
