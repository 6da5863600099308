package import ModelEvaluation

extension ImageRequest {
  /// Asks for the images of an evaluation.
  ///
  /// - Parameters:
  ///   - request: The evaluation, and how patiently.
  ///   - project: URL slug of its project; `nil` for the one that the evaluation names.
  ///   - evaluation: The evaluation.
  ///   - names: Names of the images that are wanted; `nil` for all.
  /// - Throws: ``RoboflowError`` where there is no project, or there are no images.
  package init(
    _ request: FetchRequest, project: String?, of evaluation: Evaluation,
    named names: Set<String>? = nil
  ) throws {
    guard let project = project ?? evaluation.header.project, !project.isEmpty else {
      throw RoboflowError(
        .noData, "\(request.reference.subject) does not name its project", remedy: .nameProject)
    }
    guard let table = evaluation.images, table.count > 0 else {
      throw RoboflowError(
        .noData, "\(request.reference.subject) has no records of images to go by")
    }
    let images = (0..<table.count).map { row in
      let split = table.splits[row]
      return SourceImage(
        id: table.ids[row], name: table.names[row],
        split: split == ImageTable.noSplit ? nil : table.splitNames[Int(split)])
    }
    try self.init(
      request, project: project, images: images.filter { names?.contains($0.name) ?? true })
  }
}
