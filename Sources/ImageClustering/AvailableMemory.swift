import FoundationEssentials

/// What the system can still give.
enum AvailableMemory {
  /// Bytes, the lesser of what the machine and the process's group have left; `nil` where nobody tells.
  static var bytes: Int? {
    let group = number("/sys/fs/cgroup/memory.max").flatMap { most in
      number("/sys/fs/cgroup/memory.current").map { max(0, most - $0) }
    }
    return [machine, group].compactMap(\.self).min()
  }

  /// `MemAvailable` of `/proc/meminfo`, which counts what caches would give back.
  private static var machine: Int? {
    let lines = text("/proc/meminfo")?.split(separator: "\n") ?? []
    let line = lines.first { $0.hasPrefix("MemAvailable:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  private static func number(_ path: String) -> Int? {
    text(path)?.split(separator: "\n").first.flatMap { Int($0) }
  }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
