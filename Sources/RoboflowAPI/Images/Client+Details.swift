import PlainText

extension Client {
  /// What the service says of an image; `nil` where the project has no such image.
  func details(of image: SourceImage, _ request: ImageRequest) async throws -> ImageDetails? {
    let subject = "image \(ShownText(foreign: image.id, to: 60))"
    do {
      return try await get(
        request.path("images", image.id), subject: subject, ImageDetails.reading
      ).content
    } catch let refusal as ServiceRefusal where refusal.kind == .notFound {
      return nil
    } catch let refusal as ServiceRefusal {
      throw refusal.error(asking: subject, of: "image:read", hint: request.hint)
    }
  }
}

extension ImageRequest {
  /// What may be wrong where nothing is found.
  var hint: String {
    "The project is asked for as “\(ShownText(foreign: project, to: 60))”, "
      + "the name in the address of its page."
  }
}
