import COCOFormat
import Detections
import ModelEvaluation
import Testing

@Suite struct DetectionTests {
  private static let images = """
    {"id":1,"file_name":"val/000123.jpg"},{"id":2,"file_name":"val/b.x.jpg"},
    {"id":3,"file_name":"tray_07_jpg.rf.0a1b2c.jpg","extra":{"name":"tray 07.jpg"}}
    """

  @Test(arguments: [
    (["1", "2", "3"], ImageNaming.id), (["\"1\"", "\"2\"", "\"3\""], .id),
    (["\"val/000123.jpg\"", "\"b.x.jpg\"", "\"tray 07.jpg\""], .name),
    (["123", "\"b.x\"", "\"tray_07\""], .stem), (["\"000123\"", "\"b.x\"", "\"tray 07\""], .stem),
  ])
  func imagesAreFoundByIdNameAndStem(ids: [String], naming: ImageNaming) throws {
    let rows = ids.map { #"{"image_id":\#($0),"category_id":3,"bbox":[0,0,1,1],"score":0.5}"# }
    let dataset = try COCODataset([truth(truthText(images: Self.images))])
    for text in [rows, rows.reversed()].map({ "[\($0.joined(separator: ","))]" }) {
      let joined = try COCODetections(found(text), dataset)
      #expect(joined.naming == naming)
      #expect(joined.detections.boxes.images == [0, 1, 2])
      #expect(joined.unjoined.count == 0)
    }
  }

  @Test func fileNamesTellMoreThanIdsMadeOfThem() throws {
    // The id 3 that Ultralytics makes of the stem is another image's id in the ground truth.
    let images = #"{"id":3,"file_name":"9.jpg"},{"id":4,"file_name":"3.jpg"}"#
    let dataset = try COCODataset([truth(truthText(images: images))])
    let text =
      #"[{"image_id":3,"file_name":"3.jpg","category_id":3,"bbox":[0,0,1,1],"score":1}]"#
    #expect(try COCODetections(found(text), dataset).detections.boxes.images == [1])
  }

  @Test func listsMayStandUnderAName() throws {
    let dataset = try COCODataset([truth(truthText())])
    for name in ["annotations", "predictions"] {
      let text =
        #"{"info":[1],"\#(name)":[{"image_id":1,"category_id":7,"bbox":[1,1,2,2],"score":"0.25"}]}"#
      let joined = try COCODetections(found(text), dataset)
      #expect(joined.detections.scores == [0.25] && joined.detections.boxes.categories == [1])
    }
    #expect(try COCODetections(found("[]"), dataset).detections.boxes.count == 0)
  }

  @Test func aFewThatCannotBeJoinedAreCountedAndNamed() throws {
    let dataset = try COCODataset([truth(truthText())])
    let good = #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"score":0.5},"#
    let text =
      "[" + String(repeating: good, count: 98)
      + #"{"image_id":"zz","category_id":3,"bbox":[0,0,1,1],"score":0.5},"#
      + #"{"image_id":1,"category_id":99,"bbox":[0,0,1,1],"score":0.5}]"#
    let joined = try COCODetections(found(text), dataset)
    #expect(joined.detections.boxes.count == 98)
    #expect(joined.unjoined.ofUnknownImages == 1 && joined.unjoined.ofUnknownClasses == 1)
    #expect(joined.unjoined.examples == [#""zz""#, #""99""#])
  }

  @Test func manyThatCannotBeJoinedAreRefused() throws {
    let dataset = try COCODataset([
      truth(truthText(), file: "a.json", split: "valid"),
      truth(truthText(), file: "b.json", split: "test"),
    ])
    let text = #"""
      [{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"score":0.5},
      {"image_id":5,"category_id":3,"bbox":[0,0,1,1],"score":0.5}]
      """#
    #expect(
      refusal { _ = try COCODetections(found(text), dataset) }
        == "found.json: expected detections of the images and classes of the ground truth, found "
        + "1 of images that it does not have, 1 of images of which it has several among 2, "
        + #"for example "1", "5""#)
  }

  @Test(arguments: [
    ("{}", "found.json: expected a list of detections, bare or as \"annotations\", found neither"),
    ("7", "found.json: expected an array, found 7"),
    ("[7]", "found.json: [0]: expected an object, found 7"),
    ("[{}]", "found.json: [0].image_id: expected an integer or a text, found nothing"),
    (#"[{"image_id":1}]"#, "found.json: [0].category_id: expected an integer, found nothing"),
    (
      #"[{"image_id":1,"category_id":3,"bbox":[0,0,1,1]}]"#,
      "found.json: [0].score: expected a number, found nothing"
    ),
    (
      #"[{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"score":"high"}]"#,
      #"found.json: [0].score: expected a number, found the text "high""#
    ),
    (
      #"[{"image_id":null,"category_id":3}]"#,
      "found.json: [0].image_id: expected an integer or a text, found null"
    ),
    (
      #"[{"image_id":1,"category_id":3,"poly":[0,0,1,1,1,0,0,1],"score":0.5}]"#,
      "found.json: [0].bbox: expected four numbers, found nothing"
    ),
    (#"[{"image_id":1,"#, "found.json: line 1, column 16: expected a key in double quotes"),
  ])
  func badFilesAreRefusedWithTheirPlace(text: String, sentence: String) {
    let message = refusal { _ = try found(text) }
    #expect(message.hasPrefix(sentence), "\(message)")
  }
}
