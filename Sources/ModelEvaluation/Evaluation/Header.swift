/// The fields that name an evaluation, joined over all files that carry them.
public struct Header: Sendable, Equatable {
  /// Opaque id of the evaluation (`evalId`, on older servers `id`).
  public var evalID: String?
  /// URL slug of the project (`project`), or on older servers its opaque id (`projectId`).
  public var project: String?
  /// Version of the data set, usually digits.
  public var versionID: String?
  /// Model id; set where a version has several models.
  public var modelID: String?
  /// Task type as the service names it, for example `object-detection-like`.
  public var taskType: String?
  /// State of the evaluation, for example `done`, `running` or `failed`.
  public var status: String?
  /// ISO 8601 time at which the evaluation was created, as sent.
  public var createdAt: String?

  /// Makes a header; what is not given is unknown.
  public init(
    evalID: String? = nil, project: String? = nil, versionID: String? = nil,
    modelID: String? = nil, taskType: String? = nil, status: String? = nil,
    createdAt: String? = nil
  ) {
    self.evalID = evalID
    self.project = project
    self.versionID = versionID
    self.modelID = modelID
    self.taskType = taskType
    self.status = status
    self.createdAt = createdAt
  }
}
