import ArrayFiles
import Matrices
import Neighbors
import PlainText

/// Two files with the neighbours of each row, as another engine found them; opened, but not read.
package struct GraphFiles: Sendable {
  /// Number of rows.
  package let rows: Int
  /// Neighbours of each row, in which the row itself may be.
  package let neighbors: Int
  /// The files, as given; harmless to print.
  let name: String
  private let indices: ArrayFile
  private let distances: ArrayFile

  /// Opens the numbers of rows, and the distances to them in the metric that is asked for.
  package init(indices: String, distances: String) throws(VectorError) {
    do {
      self.indices = try ArrayFile(path: indices)
      self.distances = try ArrayFile(path: distances)
    } catch {
      throw VectorError("\(error)")
    }
    name = ShownText(escaping: indices, to: 400).string
    (rows, neighbors) = (self.indices.rows, self.indices.columns)
    guard self.distances.rows == rows, self.distances.columns == neighbors else {
      throw VectorError(
        "\(ShownText(escaping: distances, to: 400).string): expected \(rows) x \(neighbors) distances, as"
          + " many as neighbours in \(name), found \(self.distances.rows) x \(self.distances.columns)"
      )
    }
  }

  /// Reads the graph; where vectors are given, some distances are computed again.
  func graph(of vectors: Matrix?, _ metric: Neighbors.Metric) throws(VectorError) -> NeighborGraph {
    do {
      let graph = try PrecomputedGraph(
        indices: try indices.integers(), distances: try distances.matrix())
      return try graph.graph(of: vectors, metric: metric)
    } catch let error as ArrayError {
      throw VectorError("\(error)")
    } catch {
      throw VectorError("\(name): \(error)")
    }
  }
}
