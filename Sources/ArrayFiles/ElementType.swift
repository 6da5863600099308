import PlainText

/// How one number of an array is stored.
struct ElementType: Equatable {
  /// The kinds of numbers that can be read.
  enum Kind: Equatable {
    case float16, float32, float64
    case int8, int16, int32, int64
    case uint8, uint16, uint32, uint64
  }

  let kind: Kind
  let isBigEndian: Bool

  /// Bytes of one number.
  var size: Int {
    switch kind {
    case .int8, .uint8: 1
    case .float16, .int16, .uint16: 2
    case .float32, .int32, .uint32: 4
    case .float64, .int64, .uint64: 8
    }
  }

  /// Whether all numbers are whole.
  var isWhole: Bool {
    switch kind {
    case .float16, .float32, .float64: false
    default: true
    }
  }

  init(_ kind: Kind, isBigEndian: Bool = false) {
    self.kind = kind
    self.isBigEndian = isBigEndian
  }

  /// Reads NumPy's description, for example `<f4`.
  init(description: String) throws(ArrayFault) {
    let order = description.first.flatMap { "<>|=".contains($0) ? $0 : nil }
    let code = order == nil ? description : String(description.dropFirst())
    guard let kind = Self.kinds[code] else { throw Self.refusal(of: description, code: code) }
    self.init(kind, isBigEndian: order == ">")
  }

  private static let kinds: [String: Kind] = [
    "f2": .float16, "f4": .float32, "f8": .float64, "i1": .int8, "i2": .int16, "i4": .int32,
    "i8": .int64, "u1": .uint8, "u2": .uint16, "u4": .uint32, "u8": .uint64,
  ]

  private static func refusal(of description: String, code: String) -> ArrayFault {
    let shown = ShownText(escaping: description, to: 20).string
    let expected = "expected floats of 16, 32 or 64 bits or integers, found \(shown)"
    switch code {
    case "O":
      return ArrayFault(
        expected + ", pickled Python objects: save np.stack(rows).astype(\"float32\") instead")
    case "V2":
      return ArrayFault(
        expected + ", which is how bfloat16 is written: save it as float32 instead")
    case "f16":
      return ArrayFault(expected + ", floats of 128 bits: save them as float32 instead")
    default:
      return ArrayFault(expected)
    }
  }
}
