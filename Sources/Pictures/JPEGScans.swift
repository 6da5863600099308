/// How the scans of a JPEG are stored, as far as decoding it costs.
struct JPEGScans {
  /// Passes over the whole picture, at most.
  let count: Int
  /// Whether the decoder holds all coefficients in memory: for every progressive file, for one whose
  /// first scan lacks a component, and for one whose head is not plain enough to tell.
  let isBuffered: Bool

  /// Looks at a file; within a scan, no marker has the bytes that are counted.
  init(_ file: [UInt8]) {
    count = zip(file, file.dropFirst()).count { $0 == 0xFF && $1 == 0xDA }
    isBuffered = !Self.isSequential(file)
  }

  private static func isSequential(_ file: [UInt8]) -> Bool {
    var components: UInt8?
    for segment in JPEGSegments(file) {
      switch segment.marker {
      // Markers that stand alone have no length, so what follows cannot be told.
      case 0x01, 0xD0...0xD9: return false
      case 0xC0, 0xC1: components = segment.content.dropFirst(5).first
      case 0xC2...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return false
      case 0xDA: return components != nil && segment.content.first == components
      default: break
      }
    }
    return false
  }
}
