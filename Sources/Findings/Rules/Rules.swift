/// The rules that there are.
public enum Rules {
  /// All rules, in the order of the command's help and of every output.
  public static let all: [any Rule.Type] = [
    MinF1.self, MinClusterF1.self, MaxNoise.self, MaxWeak.self, MaxLeak.self,
    MaxF1Drop.self, MaxConfirmedSlices.self, RequireSplit.self,
  ]

  /// The rule of a name; `nil` when there is none.
  package static func named(_ name: String) -> (any Rule.Type)? { all.first { $0.name == name } }
}
