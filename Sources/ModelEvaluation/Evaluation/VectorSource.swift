/// Where an evaluation and the vectors of its images are, for the command that clusters them again.
public struct VectorSource: Sendable, Equatable {
  /// The evaluation: a path as the user gave it, or `roboflow:WORKSPACE/EVAL_ID`.
  public var evaluation: String
  /// Arguments that tell of the vectors: `["--embeddings", "e.npy"]`; none where the service has them.
  public var arguments: [String]

  /// Makes a source.
  public init(evaluation: String, arguments: [String] = []) {
    self.evaluation = evaluation
    self.arguments = arguments
  }
}

extension VectorSource {
  /// Where an input and the vectors of its images are; `nil` where nobody says.
  ///
  /// - Parameters:
  ///   - name: What the user called the input; `nil` where that is no path.
  ///   - isFolder: Whether that is a folder.
  ///   - hasVectors: Whether the folder has vectors in it, as `fetch --embeddings` leaves them there.
  ///   - run: What its clusters were found by.
  ///   - service: `WORKSPACE/EVAL_ID` of an input that was fetched.
  package init?(
    name: String?, isFolder: Bool, hasVectors: Bool, run: VectorRun?, service: String?
  ) {
    let options = run?.options.flatMap { [$0.name, $0.value] } ?? []
    if let run, run.service == nil, let name {
      let folder = isFolder ? name : Self.folder(of: name)
      self.init(evaluation: name, arguments: Self.files(run, seenFrom: folder) + options)
    } else if let name, hasVectors {
      self.init(evaluation: name, arguments: options)
    } else if let service = run?.service ?? service {
      self.init(evaluation: "roboflow:\(service)", arguments: options)
    } else {
      return nil
    }
  }

  /// The files as the one who named the folder would call them.
  private static func files(_ run: VectorRun, seenFrom folder: String) -> [String] {
    func path(_ file: String) -> String { RelativePath.joined(folder, file) }
    let graph = run.neighbors.isEmpty ? [] : ["--knn-graph"] + run.neighbors.map(path)
    return run.embeddings.flatMap { ["--embeddings", path($0)] } + graph
      + (run.names.map { ["--names", path($0)] } ?? [])
  }

  private static func folder(of file: String) -> String {
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
