import Foundation
import TestSupport
import Testing

/// What may not change a byte of what `analyze` writes.
@Suite struct SameClustersTests {
  private let rows = VectorFolder.islands(150, groups: 4)

  private func folder(_ order: [Int]) throws -> VectorFolder {
    let folder = try VectorFolder()
    try folder.records(150)
    try folder.array(order.map { rows[$0] })
    try folder.write(order.map { "\($0).jpg\n" }.joined(), "names.txt")
    return folder
  }

  @Test(arguments: ["", "--sample 60", "--projection none", "--metric cosine --min-cluster-size 3"])
  func threadsChangeNothing(_ options: String) throws {
    let folder = try folder(Array(0..<150))
    var outputs: [[String: Data]] = []
    for threads in [1, 2, 3, 7] {
      let result = try folder.analyze(
        "--embeddings e.npy --names names.txt \(options) --threads \(threads) -o own")
      #expect(result.code == 0, "\(result.errors)")
      outputs.append(try folder.contents("own"))
    }
    #expect(outputs[0].count >= 4)
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test(arguments: ["", "--sample 60", "--projection none"])
  func theOrderOfRowsChangesNothing(_ options: String) throws {
    var outputs: [[String: Data]] = []
    for step in [1, 7, 149] {
      let folder = try folder((0..<150).map { $0 * step % 150 })
      let result = try folder.analyze("--embeddings e.npy --names names.txt \(options) -o own")
      #expect(result.code == 0, "\(result.errors)")
      outputs.append(try folder.contents("own"))
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }
}
