import ArrayFiles
import Embeddings
import FoundationEssentials
import Matrices
import Neighbors
import StageClock

/// Embeds the rows of a file in 2 and 10 dimensions and tells what each step cost; with 0 seeds it only
/// finds the neighbours.
///
///     swift run -c release embedding-benchmark FILE.npy OUTPUT SEEDS THREADS [baseline|avx2|avx512]
///
/// Coordinates go to OUTPUT.DIMENSIONS.SEED.f32, 32-bit floats row by row; Benchmarks/embeddings.py
/// compares them with umap-learn's.
@main
struct EmbeddingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 4, let seeds = UInt64(arguments[3]), let threads = Int(arguments[4])
    else { return print("usage: embedding-benchmark FILE.npy OUTPUT SEEDS THREADS [INSTRUCTIONS]") }
    let instructions = arguments.count > 4 ? InstructionSet(rawValue: arguments[5]) : .best
    let execution = Execution(threads: threads, instructions: instructions ?? .best)
    var clock = StageClock()
    let matrix = try ArrayFile(path: arguments[1]).matrix()
    clock.tell("read")
    let graph = NeighborSearch(execution: execution).graph(of: matrix, neighbors: 29)
    clock.tell("neighbors")
    if let recall = graph.recall { print("recall \(recall)") }
    for seed in 0..<seeds {
      for embedding in embeddings(of: graph, matrix, seed: seed + 1, execution, &clock) {
        try write(embedding.coordinates, to: arguments[2], seed: seed + 1)
      }
    }
  }

  private static func embeddings(
    of graph: NeighborGraph, _ rows: Matrix, seed: UInt64, _ execution: Execution,
    _ clock: inout StageClock
  ) -> [Embedding] {
    let parameters = [2, 10].map { dimensions in
      var parameters = UMAPParameters()
      parameters.nNeighbors = 30
      parameters.minDist = 0.05
      parameters.nComponents = dimensions
      parameters.seed = seed
      return parameters
    }
    var stage = UMAPStage.start
    let embeddings = UMAP(execution: execution).embeddings(of: graph, rows: rows, parameters) {
      next, _ in
      if next != stage { clock.tell(stage.rawValue) }
      stage = next
    }
    clock.tell(stage.rawValue)
    return embeddings
  }

  private static func write(_ matrix: Matrix, to output: String, seed: UInt64) throws {
    let file = URL(fileURLWithPath: "\(output).\(matrix.columns).\(seed).f32")
    try matrix.values.withUnsafeBytes { Data($0) }.write(to: file)
  }
}
