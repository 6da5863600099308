import Charts
import MarkdownHTML
import ReportFolder

extension Thumbnail {
  /// The thumbnail as the page shows it, with the boxes over it and the larger one that it leads to.
  var element: MarkdownConverter.Picture {
    MarkdownConverter.Picture(
      width: width, height: height, larger: larger?.path,
      overlay: drawing.map { BoxOverlay.svg($0, width: width, height: height) } ?? [])
  }
}
