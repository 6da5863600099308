import FoundationEssentials
import ModelEvaluation
import PlainText
import RoboflowFormat

/// Fetches pictures of images and the boxes of their labels, a few at a time.
struct PictureFetcher: Sendable {
  let client: Client
  let service: ServiceAddress
  let request: ImageRequest
  let folder: EvaluationFolder
  /// Header of the evaluation, for the document of boxes.
  let header: Header
  let report: @Sendable (FetchEvent) -> Void

  /// So many pictures that do not arrive, one after the other, end the fetch.
  private static let mostFailures = 8

  /// What has come so far.
  private struct Progress {
    var labels: CurrentLabels?
    var gaps: PictureGaps
    var saved: [String] = []
    var done = 0
    var failuresInARow = 0
    /// Images whose boxes are not in the document yet.
    var unwritten = 0
  }

  /// What came of one image.
  private struct Arrival: Sendable {
    let step: PicturePlan.Step
    /// `nil` where the project has no such image.
    let details: ImageDetails?
    /// `nil` where the picture was there.
    let outcome: PictureDownload.Outcome?
    /// Whether another picture was in its place.
    var isReplacement = false
  }

  /// Brings pictures and boxes to the folder; what is there is not asked for again.
  func fetch(into result: inout FetchResult) async throws {
    let labels = try presentLabels(&result)
    let plan = PicturePlan(request, labels, in: folder)
    try folder.prepare(plan.folders.sorted())
    var progress = Progress(labels: labels, gaps: plan.gaps)
    do {
      try await fetch(plan.steps, &progress)
    } catch {
      try write(&progress, &result)
      throw error
    }
    try write(&progress, &result)
    try checkProject(plan, progress)
    result.saved += progress.saved
    result.kept += plan.kept
    result.pictures = plan.kept.count + progress.saved.count
    for note in progress.gaps.notes(host: client.host) {
      result.notes.append(note)
      report(.noted(note))
    }
  }

  /// The boxes of an earlier run, or none yet; `nil` where somebody else's boxes are there.
  private func presentLabels(_ result: inout FetchResult) throws -> CurrentLabels? {
    guard let bytes = folder.read(Panel.boxes.fileName) else { return CurrentLabels() }
    guard let labels = CurrentLabels(bytes) else {
      let note = FetchNote(
        panel: "pictures",
        message: "\(Panel.boxes.fileName) is none of a fetch; it stays, and no boxes are fetched")
      result.notes.append(note)
      report(.noted(note))
      return nil
    }
    return request.evaluation.refresh ? labels.without(request.images.map(\.id)) : labels
  }

  private func fetch(_ steps: [PicturePlan.Step], _ progress: inout Progress) async throws {
    try await withThrowingTaskGroup(of: Arrival.self) { group in
      var waiting = steps[...]
      for step in waiting.prefix(ImageRequest.imagesInFlight) {
        group.addTask { try await arrival(of: step) }
      }
      waiting = waiting.dropFirst(ImageRequest.imagesInFlight)
      while let arrival = try await group.next() {
        try take(arrival, &progress)
        report(.pictures(done: progress.done, of: steps.count))
        try writeNowAndThen(&progress, of: steps.count)
        if let step = waiting.popFirst() { group.addTask { try await self.arrival(of: step) } }
      }
    }
  }

  /// Asks for one image and then for its picture, which is in the folder when this returns.
  private func arrival(of step: PicturePlan.Step) async throws -> Arrival {
    guard let details = try await client.details(of: step.image, request) else {
      return Arrival(step: step, details: nil, outcome: nil)
    }
    guard step.needsPicture else { return Arrival(step: step, details: details, outcome: nil) }
    let outcome = try await PictureDownload(client: client, service: service)
      .fetch(details.picture(original: request.takesOriginals), of: step.image.name)
    guard case .file(let data) = outcome else {
      return Arrival(step: step, details: details, outcome: outcome)
    }
    let isReplacement = try folder.keepBefore(data, at: step.path)
    try folder.write(data, to: step.path)
    return Arrival(
      step: step, details: details, outcome: outcome, isReplacement: isReplacement)
  }

  private func take(_ arrival: Arrival, _ progress: inout Progress) throws {
    let image = arrival.step.image
    progress.done += 1
    guard let details = arrival.details else { return progress.gaps.add(.unknown, image.name) }
    if progress.labels?.add(image, details) == false { progress.gaps.add(.unplaced, image.name) }
    if arrival.isReplacement { progress.gaps.add(.replaced, image.name) }
    progress.unwritten += 1
    switch arrival.outcome {
    case nil: break
    case .file: progress.saved.append(arrival.step.path)
    case .some(.none(let gap)): progress.gaps.add(gap, image.name)
    case .failure(let error):
      progress.gaps.add(.failed, image.name)
      progress.failuresInARow += 1
      if progress.failuresInARow >= Self.mostFailures { throw error }
      return
    }
    progress.failuresInARow = 0
  }

  /// Writes the boxes so often that little is asked for twice, and so seldom that it takes no time.
  private func writeNowAndThen(_ progress: inout Progress, of count: Int) throws {
    guard progress.unwritten >= max(25, count / 40) else { return }
    try writeBoxes(&progress)
  }

  private func writeBoxes(_ progress: inout Progress) throws {
    guard progress.unwritten > 0, let document = progress.labels?.document(header) else { return }
    try folder.write(document, to: Panel.boxes.fileName)
    progress.unwritten = 0
  }

  private func write(_ progress: inout Progress, _ result: inout FetchResult) throws {
    let isNew = progress.done > progress.gaps.count(.unknown)
    try writeBoxes(&progress)
    guard progress.labels != nil, folder.read(Panel.boxes.fileName) != nil else { return }
    if isNew {
      result.saved.append(Panel.boxes.fileName)
    } else {
      result.kept.append(Panel.boxes.fileName)
    }
  }

  /// A project that has none of the images is another project.
  private func checkProject(_ plan: PicturePlan, _ progress: Progress) throws {
    guard plan.kept.isEmpty, progress.done > 0, progress.gaps.count(.unknown) == progress.done
    else { return }
    throw RoboflowError(
      .notFound,
      "\(client.host) has none of the images in project "
        + "\(ShownText(foreign: request.project, to: 60))", remedy: .nameProject)
  }
}
