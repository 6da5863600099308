import FoundationEssentials
import MarkdownHTML
import ReportFolder

extension Thumbnail {
  /// The thumbnail as the page shows it: a file beside it, with a larger one to go to, or part of it.
  func element(isInline: Bool) -> MarkdownConverter.Picture {
    MarkdownConverter.Picture(
      source: isInline ? "data:image/jpeg;base64,\(Data(bytes).base64EncodedString())" : path,
      width: width, height: height, larger: isInline ? nil : larger?.path)
  }
}
