/// Images to fetch something of, into the folder of their evaluation.
package struct ImageRequest: Sendable {
  /// The evaluation, and how patiently.
  package var evaluation: FetchRequest
  /// URL slug of the project that holds the images.
  package var project: String
  /// The images.
  package var images: [SourceImage]
  /// Whether whole pictures are fetched where there are any, not small ones.
  package var takesOriginals = false

  /// Most images that are asked for at the same time.
  static let imagesInFlight = 4

  /// - Throws: ``RoboflowError`` of kind `usage` when the project cannot be part of an address.
  package init(_ evaluation: FetchRequest, project: String, images: [SourceImage]) throws {
    try EvaluationReference.check(project, is: "project")
    self.evaluation = evaluation
    self.project = project
    self.images = images
  }

  /// Path segments of something in the project.
  func path(_ names: String...) -> [String] {
    [evaluation.reference.workspace, project] + names
  }
}
