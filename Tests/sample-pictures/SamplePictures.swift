import Foundation
import ModelEvaluation
import PictureSamples
import RoboflowFormat

/// Fills the `images` of an evaluation folder with made-up photographs, one for every image:
/// `sample-pictures EVALUATION`.
@main
struct SamplePictures {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: sample-pictures EVALUATION\n".utf8))
      exit(64)
    }
    let folder = CommandLine.arguments[1]
    let decoded = try DecodedEvaluation(EvaluationInput(path: folder))
    let images = URL(fileURLWithPath: folder).appendingPathComponent("images")
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    guard let table = decoded.evaluation.images else { return }
    for row in 0..<table.count where !table.names[row].contains("/") {
      let isUpright = row.isMultiple(of: 4)
      let picture = SamplePicture.make(
        width: isUpright ? 480 : 640, height: isUpright ? 640 : 480, seed: UInt64(row))
      try Data(try PictureFile.jpeg(picture)).write(
        to: images.appendingPathComponent(table.names[row]))
    }
  }
}
