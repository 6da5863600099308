package import Disk
public import PlainText

/// Why a report was not written; the earlier report, if there was one, is untouched.
public enum ReportWriteError: ExplainedError, Equatable {
  /// Something else is at the target, and it was not said to replace it.
  case occupied(path: String, by: String)
  /// What is at the target is never replaced, whatever is said.
  case protected(path: String, by: String)
  /// The target cannot be made: no permission, no such parent folder, a file in the way.
  case cannotCreate(path: String, reason: String)
  /// Even without pictures the report is larger than it may be, in bytes.
  case tooLarge(path: String, size: Int, limit: Int)
  /// Writing failed on the way: disk full, device error.
  case failed(path: String, reason: String)

  /// One sentence: place, what is wrong, what became of what was there.
  public var sentences: [String] { [sentence] }

  /// What kind of fault it is.
  public var cause: ErrorCause {
    switch self {
    case .occupied, .protected, .cannotCreate, .tooLarge: .cannotCreate
    case .failed: .inputOutput
    }
  }

  private var sentence: String {
    switch self {
    case .occupied(let path, let by):
      "\(path): \(by)"
    case .protected(let path, let by): "\(path): \(by); nothing was changed"
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created: \(reason)"
    case .tooLarge(let path, let size, let limit):
      "\(path): the report takes \(NumberText.size(size)) even without pictures, more than the limit "
        + "of \(NumberText.size(limit))"
    case .failed(let path, let reason):
      "\(path): writing failed: \(reason); nothing was changed"
    }
  }
}

extension ReportWriteError {
  /// The fault of a report that the disk refused.
  package init(_ error: DiskError) {
    self =
      switch error {
      case .cannotCreate(let path, let reason), .immovable(let path, let reason):
        .cannotCreate(path: path, reason: reason)
      case .failed(let path, let reason): .failed(path: path, reason: reason)
      }
  }

  /// Writes, and tells a fault of the disk as one of the report.
  package static func telling<Result>(
    _ write: () throws(DiskError) -> Result
  ) throws(ReportWriteError) -> Result {
    do throws(DiskError) {
      return try write()
    } catch {
      throw ReportWriteError(error)
    }
  }
}
