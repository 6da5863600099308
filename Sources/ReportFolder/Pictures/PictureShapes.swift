package import FoundationEssentials
package import ModelEvaluation
import Pictures
import PlainText

/// The shapes of the pictures in a folder, read from their headers alone.
package struct PictureShapes {
  /// Shapes by name of the image.
  package let byName: [String: PictureShape]
  /// What to say of images without a picture that can be read; `nil` where all have one.
  package let note: String?

  /// Looks at the pictures of images; no link is followed and nothing is decoded.
  ///
  /// - Parameters:
  ///   - names: Names of images.
  ///   - folder: The folder.
  /// - Throws: `InputError` when the folder cannot be opened, or has no picture of them.
  package init(of names: [String], in chosen: URL) throws(InputError) {
    let folder = try PictureFolder(chosen: chosen)
    var shapes: [String: PictureShape] = [:]
    var faults: [String: PictureFault] = [:]
    for (name, place) in folder.locate(names) {
      do throws(PictureFault) {
        shapes[name] = try Self.shape(of: folder.read(place.get()))
      } catch {
        faults[name] = error
      }
    }
    byName = shapes
    note = Self.note(names, faults)
    guard !shapes.isEmpty || names.isEmpty else {
      throw InputError(
        .missing, path: chosen.relativePath,
        explanation: "expected pictures of the images, found none: \(note ?? "")")
    }
  }

  private static func note(_ names: [String], _ faults: [String: PictureFault]) -> String? {
    names.first { faults[$0] != nil }.map { first in
      "\(faults.count) of \(NumberText.count(names.count, "image")) have no picture that can be read, "
        + "for example \(ShownText(quoting: first)): \(faults[first]?.rawValue ?? "")"
    }
  }

  private static func shape(of file: [UInt8]) throws(PictureFault) -> PictureShape {
    do throws(PictureError) {
      let header = try PictureHeader(file)
      return PictureShape(
        width: header.width, height: header.height, orientation: header.orientation)
    } catch {
      throw PictureFault(error)
    }
  }
}
