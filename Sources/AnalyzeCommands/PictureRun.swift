import FoundationEssentials
import ModelEvaluation
import ReportFolder
import Terminal

/// Looking at pictures as the command does it: with notes on those that do not fit.
struct PictureRun {
  let folder: String?
  let isQuiet: Bool

  /// The shapes of the pictures of images; none where no folder is given.
  ///
  /// - Throws: `InputError` where the folder cannot be read, or holds no picture of the images.
  func shapes(of names: [String]) throws -> [String: PictureShape] {
    guard let folder else { return [:] }
    let shapes = try PictureShapes(of: names, in: URL(fileURLWithPath: folder, isDirectory: true))
    tell([shapes.note].compactMap(\.self))
    return shapes.byName
  }

  /// Prints notes.
  func tell(_ notes: [String]) {
    if !isQuiet { notes.forEach { Console.error("note: \($0)") } }
  }
}
