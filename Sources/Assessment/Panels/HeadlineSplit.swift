/// Which split of a panel is spoken of.
package enum HeadlineSplit {
  /// The split that says most about new images: test, else validation, else the last one.
  package static func of<Split>(_ splits: [Split], name: (Split) -> String) -> Split? {
    splits.first { name($0) == "test" } ?? splits.first { name($0) == "valid" } ?? splits.last
  }
}
