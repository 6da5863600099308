import ArgumentParser
package import ServiceCommands

/// How evaluations are read, whichever they are: the same for every command that reads some.
package struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("split-names"),
    help: ArgumentHelp(
      "What a split is that has another name: val=valid, holdout=test. Repeatable.",
      valueName: "name=split"))
  var splits: [SplitName] = []

  @OptionGroup(title: "Fetching an input roboflow:WORKSPACE/EVAL_ID")
  var fetching: FetchOptions

  /// The defaults.
  package init() {}

  /// The inputs of a command as paths.
  ///
  /// - Parameter isQuiet: Show no progress of what is fetched.
  package func paths(isQuiet: Bool) -> InputPaths { InputPaths(fetching, isQuiet: isQuiet) }

  /// What splits are to be called.
  package var splitNames: [String: String] {
    Dictionary(splits.map { ($0.name, $0.split) }) { $1 }
  }
}
