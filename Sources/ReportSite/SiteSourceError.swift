import ModelEvaluation
import PlainText

/// Why a folder is not a report that a site can show.
enum SiteSourceError: Error, Equatable {
  /// It has a manifest, but not one of ours.
  case foreign
  /// A file is missing or not the one that the manifest lists.
  case changed(file: String)
  /// It has no numbers that this version can read.
  case noNumbers

  /// The reason in words, for the middle of a sentence.
  var reason: String {
    switch self {
    case .foreign: "expected a report of vector-report, found another manifest.json"
    case .changed(let file): "\(ShownText(quoting: file)) is not the file that the manifest lists"
    case .noNumbers: "expected data/report.json with the numbers of a report, found none"
    }
  }
}
