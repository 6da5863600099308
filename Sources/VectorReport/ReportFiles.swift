/// A draft rendered: the files of the folder, and the page that holds everything.
struct ReportFiles {
  /// Sorted by path, the manifest last.
  let folder: [ReportFile]
  let singlePage: [UInt8]

  init(_ draft: ReportDraft) throws {
    let markdown = draft.markdown(isFolder: true)
    var files = [
      try draft.page(of: markdown).folderPage(),
      ReportFile(path: "report.md", text: markdown),
      ReportFile(path: "report.css", text: draft.styleSheet()),
    ]
    files += draft.context.figures.all.flatMap(\.files).map {
      ReportFile(path: $0.path, text: $0.text)
    }
    files += draft.context.pictures.thumbnails.map(\.file)
    files += try draft.dataFiles()
    files.sort { $0.path < $1.path }
    let inputs = draft.context.inputs + draft.context.pictures.sources
    files.append(try Manifest(inputs: inputs, files: files).file())
    folder = files
    singlePage = try draft.page(of: draft.markdown(isFolder: false)).singlePage()
  }

  /// Size of the folder as the ceiling counts it.
  var countedSize: Int { SizeCeiling.size(of: folder) }
}
