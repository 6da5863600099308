extension Cluster {
  /// Gives splits other names; those that then have the same name become one.
  package mutating func renameSplits(_ names: [String: String]) {
    var renamed: [SplitCount] = []
    for split in splits {
      let name = names[split.split] ?? split.split
      if let index = renamed.firstIndex(where: { $0.split == name }) {
        let (sum, isOver) = renamed[index].count.addingReportingOverflow(split.count)
        renamed[index].count = isOver ? .max : sum
      } else {
        renamed.append(SplitCount(split: name, count: split.count))
      }
    }
    splits = renamed
  }
}
