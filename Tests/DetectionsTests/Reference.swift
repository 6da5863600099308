import Foundation
import Testing

/// Reads the reference numbers that Scripts/make-detection-fixtures.py wrote.
func reference<Row: Decodable>(
  _ name: String, as type: Row.Type, testFile: String = #filePath
) throws -> [Row] {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name).json")
  return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
}

/// Whether two columns agree to twelve digits, missing numbers included.
func agree(_ ours: [Double?], _ theirs: [Double?]) -> Bool {
  ours.count == theirs.count
    && zip(ours, theirs).allSatisfy { one, other in
      guard let one, let other else { return one == nil && other == nil }
      return abs(one - other) <= 1e-12
    }
}

/// FNV-1a over integers, each as 8 bytes, lowest first.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      value = (value ^ (UInt64(bitPattern: Int64(number)) >> shift & 0xff)) &* 0x100_0000_01b3
    }
  }
}
