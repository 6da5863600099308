/// A split of a data set: the usual three, or one of another name.
///
/// Names are told apart by their bytes: two spellings of "é" are two splits, as they are in JSON.
public enum Split: Sendable {
  /// Images that the model learned from.
  case train
  /// Images that training was watched on.
  case valid
  /// Images that were kept from training.
  case test
  /// A split of another name.
  case other(String)

  /// The split of a name as documents have it.
  public init(_ name: String) {
    switch name {
    case "train": self = .train
    case "valid": self = .valid
    case "test": self = .test
    default: self = .other(name)
    }
  }

  /// Name in documents.
  public var name: String {
    switch self {
    case .train: "train"
    case .valid: "valid"
    case .test: "test"
    case .other(let name): name
    }
  }

  /// The split as the word before "images": `test`, `validation`, `training`; `nil` for a split of
  /// another name, which is foreign text.
  public var word: String? {
    switch self {
    case .train: "training"
    case .valid: "validation"
    case .test: "test"
    case .other: nil
    }
  }

  /// Whether the model was certainly not trained on its images.
  public var isHeldOut: Bool {
    switch self {
    case .valid, .test: true
    case .train, .other: false
    }
  }

  /// The splits to lead with, the strictest first; what else there is comes behind them.
  public static let headlineOrder: [Split] = [.test, .valid]

  /// The order of splits everywhere: train, valid, test, then others as first met.
  public static let usualOrder: [Split] = [.train, .valid, .test]

  /// Positions of names in that order.
  public static func order(of names: [String]) -> [Int] {
    let ranks = names.map { name in
      usualOrder.firstIndex(of: Split(name)) ?? usualOrder.count
    }
    return names.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}

extension Split: Hashable {
  /// Whether the names are the same, byte for byte.
  public static func == (one: Split, other: Split) -> Bool {
    one.name.utf8.elementsEqual(other.name.utf8)
  }

  /// Hashes the bytes of the name.
  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
  }
}
