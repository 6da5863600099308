import Foundation
import Testing

/// Reads the reference numbers that Scripts/make-statistics-fixtures.py wrote.
func reference<Row: Decodable>(
  _ name: String, as type: Row.Type, testFile: String = #filePath
) throws -> [Row] {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name).json")
  return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
}

/// Whether two numbers agree to nine digits; near 0, to 1e-15.
func agree(_ ours: Double, _ theirs: Double, relative: Double = 1e-9) -> Bool {
  abs(ours - theirs) <= max(relative * abs(theirs), 1e-15) || ours == theirs
}

/// Fails unless two numbers agree to nine digits or are both missing.
func expectAgreement(
  _ ours: Double?, _ theirs: Double?, sourceLocation: SourceLocation = #_sourceLocation
) {
  switch (ours, theirs) {
  case (let ours?, let theirs?):
    #expect(agree(ours, theirs), "\(ours) against \(theirs)", sourceLocation: sourceLocation)
  default:
    #expect(ours == theirs, sourceLocation: sourceLocation)
  }
}
