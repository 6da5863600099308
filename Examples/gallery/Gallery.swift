import BundledTemplates
import Charts
import FoundationEssentials
import Glibc
import Plots
import SVG

/// Writes every chart with its edge cases into a folder, as SVG files and a page to look at.
///
///     swift run gallery /tmp/gallery
@main
struct Gallery {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: gallery FOLDER")
      exit(64)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    try Gallery(folder: folder).write()
    print(folder.appendingPathComponent("index.html").path)
  }

  let folder: URL

  func write() throws {
    for example in MarkExample.all {
      try write(example.plot.document.standalone, to: "marks/\(example.name).svg")
    }
    for example in FigureExample.all + FigureExample.panels {
      for file in example.figure.files {
        try write(
          String(decoding: file.bytes, as: UTF8.self), to: "figures/\(example.name)/\(file.path)")
      }
      let page = Self.page(title: example.name, body: example.figure.html, depth: 2)
      try write(page, to: "figures/\(example.name)/index.html")
    }
    try write(Self.styleSheet, to: "gallery.css")
    try write(index, to: "index.html")
  }

  /// Marks in one page, and links to the figures: ids are those of the report, so that a page can
  /// hold each figure once.
  private var index: String {
    var body = "<h1>Gallery of charts</h1>\n<ul>\n"
    for example in FigureExample.all + FigureExample.panels {
      body += "<li><a href=\"figures/\(example.name)/index.html\">\(example.name)</a></li>\n"
    }
    body += "</ul>\n"
    for example in MarkExample.all {
      body += "<h2>\(example.name)</h2>\n\(example.plot.document.inline)\n"
    }
    return Self.page(title: "Gallery of charts", body: body, depth: 0)
  }

  private static func page(title: String, body: String, depth: Int) -> String {
    let up = String(repeating: "../", count: depth)
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="\(up)gallery.css"></head><body><main>
      \(body)
      </main></body></html>

      """
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The charts' own style sheet and what the page around them needs.
  static var styleSheet: String {
    let bundled = (0..<bundled_file_count()).map(bundled_file_at)
    let charts = bundled.first { String(cString: $0.name) == "charts.css" }
    return (charts.map { String(cString: $0.text) } ?? "") + """

      :root { color-scheme: light dark; }
      body { margin: 0; font: 16px/1.5 system-ui, sans-serif;
        background: var(--chart-ground); color: var(--chart-ink); }
      main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
      a { color: var(--chart-accent); }

      """
  }
}
