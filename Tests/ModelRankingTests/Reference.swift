import Foundation
import Testing

/// Reads the reference numbers that Scripts/make-ranking-fixtures.py wrote.
func reference<Row: Decodable>(
  _ name: String, as type: Row.Type, testFile: String = #filePath
) throws -> [Row] {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name).json")
  return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
}

/// Fails unless two numbers agree to nine digits, near 0 to 1e-12, or are both missing.
func expectAgreement(
  _ ours: Double?, _ theirs: Double?, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let ours, let theirs else {
    #expect(ours == theirs, sourceLocation: sourceLocation)
    return
  }
  #expect(
    abs(ours - theirs) <= max(1e-9 * abs(theirs), 1e-12), "\(ours) against \(theirs)",
    sourceLocation: sourceLocation)
}
