import ModelEvaluation

/// The vectors of an evaluation's images, not yet read.
package struct VectorInput: Sendable {
  /// Where they stand.
  package let files: VectorFiles
  /// Whose they are; by the order of images when `nil`.
  package let names: NameList?

  /// Takes files and names of their rows.
  package init(files: VectorFiles, names: NameList? = nil) {
    self.files = files
    self.names = names
  }

  /// Joins and reads the vectors, unless that would take too much memory.
  func vectors(
    of table: ImageTable, _ settings: VectorSettings
  ) throws(VectorError) -> ImageVectors {
    let join = try VectorJoin(table, files, names: names)
    try MemoryNeed(files, settings).check(limit: settings.memoryLimit)
    return try ImageVectors(join, files, table)
  }
}
