/// What changed between two texts, line by line, as a person reads it: `diff -u`, bounded in length.
public struct UnifiedDiff: Sendable {
  /// Most lines that are shown, headers counted.
  public var mostLines = 40
  /// Most characters of a line that are shown; a longer one is cut around its first change.
  public var mostWidth = 140
  /// Lines shown before and after a change that are the same in both.
  public var contextLines = 2

  private let old: [Substring]
  private let new: [Substring]

  /// Compares an old text with a new one.
  public init(from old: String, to new: String) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// The lines of the diff without names of files; empty when the texts are the same.
  public var lines: [String] {
    var lines: [String] = []
    for hunk in hunks { lines += text(of: hunk) }
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["… \(lines.count - mostLines) more lines of difference"]
  }

  /// A line feed ends a line; a text without one at its end says so, as in `diff`.
  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" {
      lines.removeLast()
    } else {
      lines[lines.count - 1] += "\\ no line feed at the end"
    }
    return lines
  }
}

extension UnifiedDiff {
  /// Lines of the old text that give way to lines of the new one; either may be none.
  private typealias Change = (old: Range<Int>, new: Range<Int>)

  private var hunks: [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * contextLines
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private var changes: [Change] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let middle = (old: start..<old.count - end, new: start..<new.count - end)
    if middle.old.isEmpty && middle.new.isEmpty { return [] }
    // Beyond this the search takes long and nobody reads its result.
    if middle.old.count + middle.new.count > 10_000 { return [middle] }
    return changes(within: middle)
  }

  private func changes(within middle: Change) -> [Change] {
    let difference = new[middle.new].difference(from: old[middle.old])
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for step in difference {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset + middle.old.lowerBound)
      case .insert(let offset, _, _): inserted.insert(offset + middle.new.lowerBound)
      }
    }
    var changes: [Change] = []
    var (before, after) = (middle.old.lowerBound, middle.new.lowerBound)
    while before < middle.old.upperBound || after < middle.new.upperBound {
      let (firstOld, firstNew) = (before, after)
      while removed.contains(before) { before += 1 }
      while inserted.contains(after) { after += 1 }
      if before > firstOld || after > firstNew {
        changes.append((firstOld..<before, firstNew..<after))
      } else {
        before += 1
        after += 1
      }
    }
    return changes
  }
}

extension UnifiedDiff {
  private func text(of hunk: [Change]) -> [String] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let start = max(0, first.old.lowerBound - contextLines)
    let end = min(old.count, last.old.upperBound + contextLines)
    let newStart = start + first.new.lowerBound - first.old.lowerBound
    let newCount = hunk.reduce(end - start) { $0 + $1.new.count - $1.old.count }
    var lines = ["@@ -\(start + 1),\(end - start) +\(newStart + 1),\(newCount) @@"]
    var position = start
    for change in hunk {
      lines += old[position..<change.old.lowerBound].map { " " + cut($0, from: 0) }
      lines += text(of: change)
      position = change.old.upperBound
    }
    return lines + old[position..<end].map { " " + cut($0, from: 0) }
  }

  private func text(of change: Change) -> [String] {
    let starts = (0..<max(change.old.count, change.new.count)).map { row in
      let (old, new) = (change.old.dropFirst(row).first, change.new.dropFirst(row).first)
      guard let old, let new else { return 0 }
      return zip(self.old[old].unicodeScalars, self.new[new].unicodeScalars)
        .prefix { $0 == $1 }.count
    }
    return zip(old[change.old], starts).map { "-" + cut($0, from: $1) }
      + zip(new[change.new], starts).map { "+" + cut($0, from: $1) }
  }

  /// The part of a line that shows what stands at a position.
  private func cut(_ line: Substring, from position: Int) -> String {
    let scalars = line.unicodeScalars
    if scalars.count <= mostWidth { return String(line) }
    let start = position < mostWidth ? 0 : position - mostWidth / 4
    let shown = scalars.dropFirst(start).prefix(mostWidth)
    let isWhole = start + shown.count == scalars.count
    return (start > 0 ? "…" : "") + String(shown) + (isWhole ? "" : "…")
  }
}
