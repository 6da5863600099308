import ClusterStatistics
import ModelEvaluation

/// Which images belong together, as the user says.
public enum ImageGrouping: Sendable, Equatable {
  /// A regular expression with one capture: names that capture the same are one group.
  case pattern(String)
  /// A table from image name to group.
  case table([String: String])

  /// The group of each name; names that a pattern does not match or a table does not list have none.
  func group() -> (String) -> String? {
    switch self {
    case .table(let groups): { groups[$0] }
    case .pattern(let pattern): Self.captured(by: pattern)
    }
  }

  /// Whether a pattern can be read and has exactly one capture.
  public static func isPattern(_ pattern: String) -> Bool {
    guard (try? Regex(pattern)) != nil, let either = try? Regex("(?:\(pattern))|") else {
      return false
    }
    // The empty alternative matches, and its match has a place for every capture.
    return (try? either.firstMatch(in: "")).flatMap { $0?.count } == 2
  }

  private static func captured(by pattern: String) -> (String) -> String? {
    guard let regex = try? Regex(pattern) else { return { _ in nil } }
    return { name in
      guard let match = try? regex.firstMatch(in: name), match.count > 1 else { return nil }
      return match[1].substring.map(String.init)
    }
  }
}
