/// Why something was not written; what was in its place is untouched.
package enum DiskError: Error, Sendable, Equatable {
  /// The target cannot be made: no permission, no such parent folder, a file in the way.
  case cannotCreate(path: String, reason: String)
  /// What is at the target cannot be moved, or nothing can be made beside it: a mount point, a layer
  /// of an image, a locked parent.
  case immovable(path: String, reason: String)
  /// Writing failed on the way: disk full, device error.
  case failed(path: String, reason: String)
}

extension DiskError {
  /// The system's words for it.
  package var reason: String {
    switch self {
    case .cannotCreate(_, let reason), .immovable(_, let reason), .failed(_, let reason): reason
    }
  }

  /// The same fault told of the place that the user knows.
  func named(_ target: String, insteadOf partial: String) -> DiskError {
    func place(_ path: String) -> String {
      path.hasPrefix(partial) ? target + path.dropFirst(partial.count) : path
    }
    return switch self {
    case .cannotCreate(let path, let reason): .cannotCreate(path: place(path), reason: reason)
    case .immovable(let path, let reason): .immovable(path: place(path), reason: reason)
    case .failed(let path, let reason): .failed(path: place(path), reason: reason)
    }
  }
}
