/// What a report is written as.
public enum ReportForm: Sendable {
  /// A folder with page, charts, pictures and data files.
  case folder
  /// One HTML file that holds page, charts and pictures.
  case singleFile
}
