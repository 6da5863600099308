import ArgumentParser

/// Of which images pictures are fetched.
enum PictureChoice: String, ExpressibleByArgument, CaseIterable {
  /// Those that the report names.
  case notable
  /// Every image of the evaluation.
  case all
}
