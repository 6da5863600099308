import Foundation

/// The documented API over one made-up evaluation: a request in, an answer out.
package struct EvaluationService: Sendable {
  package var fixture = EvaluationFixture()
  /// The project that holds its images.
  package var images = ImageFixture()
  package var key = "rfk_SECRET0123456789abcdef"
  /// Most rows that a page gets, whatever was asked for.
  package var largestPage = 1000

  package init() {}

  /// Answers as the documentation says.
  package func answer(_ request: ServiceRequest) -> ServiceResponse {
    guard request.authorization == "Bearer \(key)" || request.query["api_key"] == key else {
      return .refusal(401, "unauthenticated", "Missing or invalid API key")
    }
    if request.path.starts(with: [fixture.workspace, images.project]) {
      return images.answer(request, count: fixture.imageCount)
    }
    guard request.path.first == fixture.workspace, request.path.count >= 2,
      request.path[1] == "model-evals", request.path.count <= 4
    else {
      return ServiceResponse(
        404,
        #"{"error": {"message": "Unsupported request. The path does not exist.", "type": "UnsupportedRequest"}}"#
      )
    }
    if request.path.count == 2 { return list(request) }
    guard request.path[2] == fixture.evaluationID else {
      return .refusal(404, "model_eval_not_found", "No such evaluation")
    }
    guard let panel = request.panel else { return ServiceResponse(200, fixture.header) }
    return answer(panel, request)
  }

  private func answer(_ panel: String, _ request: ServiceRequest) -> ServiceResponse {
    guard fixture.status == "done" else {
      return .refusal(409, "model_eval_not_done", "The evaluation has no finished report")
    }
    let confidence = request.query["confidence"].map { Int($0) ?? -1 } ?? 20
    guard (0...100).contains(confidence) else {
      return .refusal(400, "invalid_confidence", "confidence must be an integer in 0..100")
    }
    let split = request.query["split"] ?? (panel == "image-predictions" ? "all" : "test")
    let takesAll = panel == "image-predictions" || panel == "confusion-matrix"
    guard ["train", "valid", "test"].contains(split) || (split == "all" && takesAll) else {
      return .refusal(400, "invalid_split", "split is not allowed here")
    }
    if panel == "image-predictions" { return page(request, confidence) }
    guard let body = fixture.panel(panel, split: split, confidence: confidence) else {
      return ServiceResponse(404, #"{"error": "Unsupported request: does not exist"}"#)
    }
    return ServiceResponse(200, body)
  }

  private func page(_ request: ServiceRequest, _ confidence: Int) -> ServiceResponse {
    guard let limit = Int(request.query["limit"] ?? "200"), limit > 0,
      let offset = Int(request.query["offset"] ?? "0"), offset >= 0
    else { return .refusal(400, "invalid_argument", "limit and offset must be integers") }
    return ServiceResponse(
      200, fixture.page(offset: offset, limit: min(limit, largestPage), confidence: confidence))
  }

  private func list(_ request: ServiceRequest) -> ServiceResponse {
    let selections = ["project", "version", "versionId", "model", "modelId"]
    guard selections.filter({ request.query[$0] != nil }).count <= 1 else {
      return .refusal(400, "invalid_filter_combination", "Only one of project, version, model")
    }
    let status = request.query["status"]
    guard status == nil || ["running", "done", "failed"].contains(status) else {
      return .refusal(400, "invalid_status", "Unknown status")
    }
    let limit = request.query["limit"].flatMap { Int($0) } ?? 50
    return ServiceResponse(200, fixture.list(status: status, limit: min(limit, 200)))
  }
}
