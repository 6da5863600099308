import FoundationEssentials
import ModelEvaluation
import RoboflowFormat
import ServiceCommands

/// An evaluation that is read, and the vectors of its images: those that are named, or those that are
/// with it, as `fetch --embeddings` leaves them and the service has them.
struct EvaluationPlace {
  private static let scheme = "roboflow:"

  /// The evaluation's file or folder; empty for what was made of other files.
  let path: String
  /// Its vectors, and how its images are clustered.
  let vectors: VectorArguments
  /// Where the service has the vectors, `WORKSPACE/EVAL_ID`; `nil` for files.
  let service: String?

  /// Fetches what is not on the disk.
  ///
  /// - Throws: `InputError` where there are no vectors.
  init(_ input: String, _ vectors: VectorArguments, _ fetched: InputPaths) async throws {
    path = try await fetched.path(input, fetchesVectors: !vectors.areGiven)
    if vectors.areGiven {
      (self.vectors, service) = (vectors, nil)
    } else {
      self.vectors = try vectors.named(inFolder: path, of: input)
      service =
        input.hasPrefix(Self.scheme) ? String(input.dropFirst(Self.scheme.count)) : nil
    }
  }

  /// Vectors of images of an evaluation that was made of other files.
  init(_ vectors: VectorArguments) { (path, self.vectors, service) = ("", vectors, nil) }

  /// Whether an input is an evaluation that may have vectors with it: a folder, or one of the service.
  static func mayHaveVectors(_ input: String) -> Bool {
    input.hasPrefix(scheme) || isFolder(input)
  }

  /// Whether an input is an evaluation, as other commands read it, and not a CSV.
  static func isEvaluation(_ input: String) -> Bool {
    mayHaveVectors(input) || [".json", "-"].contains { input.hasSuffix($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}

extension VectorArguments {
  /// The same with the vectors that a folder holds.
  fileprivate func named(inFolder path: String, of input: String) throws -> VectorArguments {
    var found = self
    found.embeddings = ["\(path)/\(FolderLayout.embeddings)"]
    found.names = "\(path)/\(FolderLayout.embeddingNames)"
    for file in found.paths where !FileManager.default.fileExists(atPath: file) {
      throw InputError(
        .missing, path: input,
        explanation: "expected vectors of the images (\(FolderLayout.embeddings) and"
          + " \(FolderLayout.embeddingNames), as fetch --embeddings writes them), or --embeddings")
    }
    return found
  }
}
