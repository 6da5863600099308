import Disk
import Dispatch
import ModelEvaluation
import Pictures
import Synchronization

/// Makes the thumbnails of a list of images, some at a time.
struct ThumbnailMaker {
  let folder: PictureFolder

  /// What became of one image.
  struct Outcome: Sendable {
    let thumbnail: Result<Thumbnail, PictureFault>
    /// The file it was made from, where one was read.
    let source: SourceFile?
  }

  /// Most pictures in memory at once.
  private static let lanes = 4

  /// The outcome for every name.
  func make(_ names: [String]) -> [String: Outcome] {
    let places = folder.locate(names)
    let work = places.keys.sorted()
    let outcomes = Mutex<[String: Outcome]>([:])
    DispatchQueue.concurrentPerform(iterations: Self.lanes) { lane in
      for position in stride(from: lane, to: work.count, by: Self.lanes) {
        let name = work[position]
        let outcome = outcome(places[name] ?? .failure(.missing))
        outcomes.withLock { $0[name] = outcome }
      }
    }
    return outcomes.withLock { $0 }
  }

  private func outcome(_ place: Result<[String], PictureFault>) -> Outcome {
    var source: SourceFile?
    do throws(PictureFault) {
      let parts = try place.get()
      let bytes = try folder.read(parts)
      source = SourceFile(
        name: ([folder.name] + parts).joined(separator: "/"), size: bytes.count,
        sha256: SHA256Digest(of: bytes).hexadecimal())
      return Outcome(thumbnail: .success(try Self.thumbnail(bytes)), source: source)
    } catch {
      return Outcome(thumbnail: .failure(error), source: source)
    }
  }

  private static func thumbnail(_ bytes: [UInt8]) throws(PictureFault) -> Thumbnail {
    do throws(PictureError) {
      return try Thumbnail(of: bytes)
    } catch {
      throw PictureFault(error)
    }
  }
}
