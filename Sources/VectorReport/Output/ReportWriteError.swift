import PlainText

/// Why a report was not written; the earlier report, if there was one, is untouched.
public enum ReportWriteError: Error, Sendable, Equatable {
  /// Something else is at the target, and it was not said to replace it.
  case occupied(path: String, by: String)
  /// The target cannot be made: no permission, no such parent folder, a file in the way.
  case cannotCreate(path: String, reason: String)
  /// Even without pictures the report is larger than it may be, in bytes.
  case tooLarge(path: String, size: Int, limit: Int)
  /// Writing failed on the way: disk full, device error.
  case failed(path: String, reason: String)

  /// One sentence for people.
  public var sentence: String {
    switch self {
    case .occupied(let path, let by):
      "\(path): \(by); choose another place with --output, or replace it with --force"
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created: \(reason)"
    case .tooLarge(let path, let size, let limit):
      "\(path): the report takes \(NumberText.size(size)) even without pictures, more than the limit "
        + "of \(NumberText.size(limit)); raise it with --max-size"
    case .failed(let path, let reason):
      "\(path): writing failed: \(reason); nothing was changed"
    }
  }
}

extension ReportWriteError {
  /// The same fault told of the place that the user knows.
  func named(_ target: String, insteadOf partial: String) -> ReportWriteError {
    func place(_ path: String) -> String {
      path.hasPrefix(partial) ? target + path.dropFirst(partial.count) : path
    }
    return switch self {
    case .occupied(let path, let by): .occupied(path: place(path), by: by)
    case .cannotCreate(let path, let reason): .cannotCreate(path: place(path), reason: reason)
    case .failed(let path, let reason): .failed(path: place(path), reason: reason)
    case .tooLarge: self
    }
  }
}
