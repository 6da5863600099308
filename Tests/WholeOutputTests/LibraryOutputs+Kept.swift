extension LibraryOutputs {
  /// The outputs of an evaluation as its goldens hold them, by name.
  ///
  /// - Parameter isExample: The report is kept elsewhere, whole.
  func kept(isExample: Bool) -> [String: String] {
    var kept = texts
    kept["message.eml"] = texts["message.eml"].map(Abridged.message)
    if isExample { return kept }
    kept["index.html"] = reportFiles["index.html"].map(Abridged.page)
    kept["report.md"] = reportFiles["report.md"]
    kept["report.json"] = reportFiles["data/report.json"]
    return kept
  }
}
