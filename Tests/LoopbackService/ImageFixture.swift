package import Foundation
import PictureSamples

/// The images of the made-up project: what is labelled in them, their vectors, their pictures.
package struct ImageFixture: Sendable {
  package var project = "apple-sorter-x1"
  /// Where the pictures are, for example `http://127.0.0.1:8080`.
  package var host = "https://pictures.invalid"
  /// Numbers of a vector.
  package var vectorLength = 6
  /// Images that a search has no vector of.
  package var withoutVector: Set<Int> = []

  package init() {}

  /// Answers what is asked of the project.
  func answer(_ request: ServiceRequest, count: Int) -> ServiceResponse {
    let rest = request.path.dropFirst(2)
    if request.method == "POST", rest == ["search"] { return search(request.body, count: count) }
    guard rest.count == 2, rest.first == "images", let id = rest.last, id.hasPrefix("img"),
      let index = Int(id.dropFirst(3)), (0..<count).contains(index)
    else { return ServiceResponse(404, #"{"error": "Image not found"}"#) }
    return ServiceResponse(200, details(index))
  }

  /// What is said of an image: the forms of boxes by turns, in a picture of 1,600 by 1,200 pixels.
  package func details(_ index: Int) -> String {
    let boxes = [
      #"{"label": "bruise", "x": 400, "y": 300, "width": 160, "height": 120}"#,
      #"{"label": "stem", "x": "400.00", "y": "300.50", "width": "160", "height": "121"}"#,
      #"{"label": "stem", "type": "polygon", "points": [[320, 240], {"x": 480, "y": "240"}, [480, 360]]}"#,
      #"{"label": "leaf", "type": "mask", "x": 400, "y": 300, "width": 160, "height": 120, "mask": "eJwLAA=="}"#,
    ]
    return """
      {"image": {"id": "img\(index)", "name": "tray \(index).jpg", "annotation": {
       "key": "north", "width": 1600, "height": "1200", "boxes": [\(boxes[index % boxes.count])]},
       "labels": ["bruise"], "split": "valid", "tags": ["dark"], "created": 1760000000000,
       "urls": {"original": "\(host)/OWNER/img\(index)/original.jpg",
                "thumb": "\(host)/OWNER/img\(index)/thumb.jpg"},
       "embedding": \(vector(index))}}
      """
  }

  /// The vector of an image as JSON.
  package func vector(_ index: Int) -> String {
    "[\((0..<vectorLength).map { "\(Double(index) + Double($0) / 8)" }.joined(separator: ", "))]"
  }

  private func search(_ body: Data, count: Int) -> ServiceResponse {
    let wish = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any]
    guard let wish, (wish["fields"] as? [String])?.contains("embedding") == true else {
      return ServiceResponse(400, #"{"error": "fields expected"}"#)
    }
    let offset = wish["offset"] as? Int ?? 0
    guard offset < 10_000 else { return ServiceResponse(400, #"{"error": "offset too large"}"#) }
    let end = min(count, offset + min(wish["limit"] as? Int ?? 50, 250))
    let rows = (min(offset, end)..<end).map { index in
      let numbers = withoutVector.contains(index) ? "null" : vector(index)
      return #"{"id": "img\#(index)", "name": "tray \#(index).jpg", "embedding": \#(numbers)}"#
    }
    return ServiceResponse(
      200,
      #"{"offset": \#(offset), "total": \#(count), "results": [\#(rows.joined(separator: ", "))]}"#)
  }

  /// A small picture of an image.
  package static func picture(_ index: Int) throws -> Data {
    Data(
      try PictureFile.jpeg(
        SamplePicture.make(width: 160, height: 120, seed: UInt64(index)), quality: 80))
  }

  /// Answers for the host of pictures.
  package static func pictureAnswer(_ request: ServiceRequest) -> ServiceResponse {
    guard request.path.count == 3, let index = Int(request.path[1].dropFirst(3)),
      let picture = try? picture(index % 40)
    else { return ServiceResponse(404, "no such picture") }
    return ServiceResponse(200, picture, headers: ["Content-Type": "image/jpeg"])
  }
}
