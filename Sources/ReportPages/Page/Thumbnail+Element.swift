import Charts
import FoundationEssentials
import MarkdownHTML
import ReportFolder

extension Thumbnail {
  /// The thumbnail as the page shows it: a file beside it, or part of it.
  func element(isInline: Bool) -> MarkdownConverter.Picture {
    MarkdownConverter.Picture(
      source: isInline ? "data:image/jpeg;base64,\(Data(bytes).base64EncodedString())" : path,
      width: width, height: height,
      overlay: drawing.map { BoxOverlay.svg($0, width: width, height: height) } ?? "")
  }
}
