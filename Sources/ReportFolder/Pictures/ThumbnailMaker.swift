import Disk
import Dispatch
import Findings
import ModelEvaluation
import Pictures
import Synchronization

/// Makes the thumbnails of a list of images, some at a time, within bounds of memory and time for all
/// of them together.
struct ThumbnailMaker {
  let folder: PictureFolder
  /// Work that may still be done; see `PictureHeader`.
  var work = 40_000_000_000
  /// Whether thumbnails lead to larger pictures.
  var hasLarger = true

  /// What became of one image.
  struct Outcome: Sendable {
    let thumbnail: Result<Thumbnail, PictureFault>
    /// The file it was made from, where one was read.
    let source: SourceFile?
  }

  /// A picture file with what its header states.
  private struct Candidate: Sendable {
    let name: String
    let source: SourceFile?
    let file: Result<(bytes: [UInt8], header: PictureHeader), PictureFault>
  }

  /// Most pictures in memory at once.
  private static let lanes = 4

  /// The outcome for every name; where not all can be decoded, it is the first that are.
  ///
  /// - Parameter drawings: What is drawn over the picture of a name.
  mutating func make(
    _ names: [String], drawings: [String: PictureDrawing] = [:]
  ) -> [String: Outcome] {
    let places = folder.locate(names)
    var seen: Set<String> = []
    let work = names.filter { seen.insert($0).inserted }
    var outcomes: [String: Outcome] = [:]
    for start in stride(from: 0, to: work.count, by: Self.lanes) {
      let candidates = Self.concurrently(Array(work[start...].prefix(Self.lanes))) { [folder] in
        Self.candidate($0, at: places[$0] ?? .failure(.missing), in: folder)
      }
      for group in groups(of: candidates.map { admitted($0) }) {
        let made = Self.concurrently(group) { [hasLarger] in
          Self.outcome($0, drawings[$0.name], isAlone: !hasLarger)
        }
        for (name, outcome) in made { outcomes[name] = outcome }
      }
    }
    return outcomes
  }

  private static func candidate(
    _ name: String, at place: Result<[String], PictureFault>, in folder: PictureFolder
  ) -> Candidate {
    var source: SourceFile?
    do throws(PictureFault) {
      let parts = try place.get()
      let bytes = try folder.read(parts)
      source = SourceFile(
        name: ([folder.name] + parts).joined(separator: "/"), size: bytes.count,
        sha256: SHA256Digest(of: bytes).hexadecimal())
      let header = try told { () throws(PictureError) in try PictureHeader(bytes) }
      return Candidate(name: name, source: source, file: .success((bytes, header)))
    } catch {
      return Candidate(name: name, source: source, file: .failure(error))
    }
  }

  /// The candidate, if there is work left for it.
  private mutating func admitted(_ candidate: Candidate) -> Candidate {
    guard case .success(let file) = candidate.file else { return candidate }
    let own = file.header.work * (hasLarger && file.header.exceeds(Thumbnail.longSide) ? 2 : 1)
    guard own <= work else {
      return Candidate(
        name: candidate.name, source: candidate.source, file: .failure(.overBudget))
    }
    work -= own
    return candidate
  }

  /// Candidates in their order, as many together as fit into memory.
  private func groups(of candidates: [Candidate]) -> [[Candidate]] {
    var groups: [[Candidate]] = [[]]
    var memory = 0
    for candidate in candidates {
      let own = (try? candidate.file.get().header.memory) ?? 0
      if memory + own > PictureHeader.mostMemory {
        groups.append([])
        memory = 0
      }
      groups[groups.count - 1].append(candidate)
      memory += own
    }
    return groups
  }

  private static func outcome(
    _ candidate: Candidate, _ drawing: PictureDrawing?, isAlone: Bool
  ) -> (String, Outcome) {
    let thumbnail = Result { () throws(PictureFault) in
      let file = try candidate.file.get()
      return try told { () throws(PictureError) in
        try Thumbnail(of: file.bytes, drawing: drawing, isAlone: isAlone)
      }
    }
    return (candidate.name, Outcome(thumbnail: thumbnail, source: candidate.source))
  }

  private static func concurrently<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    let outputs = Mutex<[Int: Output]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { position in
      let output = body(inputs[position])
      outputs.withLock { $0[position] = output }
    }
    return outputs.withLock { outputs in inputs.indices.compactMap { outputs[$0] } }
  }

  private static func told<Value>(
    _ body: () throws(PictureError) -> Value
  ) throws(PictureFault) -> Value {
    do throws(PictureError) {
      return try body()
    } catch {
      throw PictureFault(error)
    }
  }
}
