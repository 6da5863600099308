/// Names of the files in an evaluation folder that belong to no single panel.
package enum FolderLayout {
  /// The evaluation's header and headline metrics.
  package static let header = "evaluation.json"
  /// Which evaluation the folder was filled with.
  package static let fetchState = "fetch.json"
  /// A page of image predictions beside the folder of pages, as people save it by hand.
  package static let singlePage = Panel.imagePredictions.name + ".json"

  /// Pictures of images, by the names of images.
  package static let pictures = "images"
  /// Vectors of images, a row each.
  package static let embeddings = "embeddings.npy"
  /// The images of those rows, a line each.
  package static let embeddingNames = "names.txt"

  /// Names that only an evaluation folder has; its state is not among them.
  package static let names = Panel.allCases.map(\.fileName) + [header, singlePage]

  /// Name of the page that begins at an image; names sort as their offsets do, up to a thousand
  /// million images.
  package static func page(offset: Int) -> String { page(offset, digits: 9) }

  private static func page(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return "page-" + String(repeating: "0", count: max(0, digits - text.count)) + text + ".json"
  }

  /// What messages call one of several pages that are no files, counted from 1.
  static func pagePath(number: Int, of count: Int) -> String {
    Panel.imagePredictions.fileName + "/" + page(number, digits: String(count).count)
  }

  /// Path of that page below the evaluation folder.
  package static func pagePath(offset: Int) -> String {
    Panel.imagePredictions.fileName + "/" + page(offset: offset)
  }

  /// Where the page of a name begins; `nil` for other names.
  package static func offset(ofPage name: String) -> Int? {
    guard name.hasPrefix("page-"), name.hasSuffix(".json"),
      let offset = Int(name.dropFirst(5).dropLast(5)), offset >= 0, page(offset: offset) == name
    else { return nil }
    return offset
  }
}
