import Detections
import JSON

/// An outline as a document has it.
enum Outline: Sendable {
  case polygons([[Double]])
  case runs(height: Int, width: Int, [UInt32])
  case compressed(height: Int, width: Int, [UInt8])

  /// The mask in an image of that size.
  func mask(height: Int, width: Int) throws(MaskError) -> RunLengthMask {
    switch self {
    case .polygons(let polygons):
      try RunLengthMask(height: height, width: width, polygons: polygons)
    case .runs(let height, let width, let runs):
      try RunLengthMask(height: height, width: width, runs: runs)
    case .compressed(let height, let width, let bytes):
      try RunLengthMask(height: height, width: width, compressed: bytes)
    }
  }
}

extension COCOReader {
  /// An outline; `nil` where there is none.
  mutating func outline() throws -> Outline? {
    switch try json.peek() {
    case .array:
      var polygons: [[Double]] = []
      try readArray { reader in
        var polygon: [Double] = []
        try reader.readArray { polygon.append(try $0.number()) }
        polygons.append(polygon)
      }
      return polygons.isEmpty ? nil : .polygons(polygons)
    case .object: return try runLengths()
    default:
      try json.skipValue()
      return nil
    }
  }

  private mutating func runLengths() throws -> Outline {
    var size: [Int] = []
    var runs: [UInt32]?
    var compressed: [UInt8]?
    try readObject { key, reader in
      switch key {
      case "size": try reader.readArray { size.append(try $0.integer()) }
      case "counts" where try reader.json.peek() == .string:
        var bytes: [UInt8] = []
        try reader.json.string().appendUnescaped(to: &bytes)
        compressed = bytes
      case "counts": runs = try reader.runs()
      default: try reader.json.skipValue()
      }
    }
    guard size.count == 2 else {
      throw fault(at: "size", expected: "height and width", found: "\(size.count) numbers")
    }
    if let compressed { return .compressed(height: size[0], width: size[1], compressed) }
    guard let runs else { throw fault(at: "counts", expected: "runs", found: "nothing") }
    return .runs(height: size[0], width: size[1], runs)
  }

  private mutating func runs() throws -> [UInt32] {
    var runs: [UInt32] = []
    try readArray { reader in
      let value = try reader.integer()
      guard let run = UInt32(exactly: value) else {
        throw reader.fault(expected: "a length of a run", found: "\(value)")
      }
      runs.append(run)
    }
    return runs
  }
}
