import COCOFormat
import Detections
import Testing

@Suite struct TruthTests {
  @Test func classesAreOrderedByIdAndImagesToo() throws {
    let text = truthText(
      images: #"{"id":9,"file_name":"b.jpg"},{"id":2,"file_name":"d/a.jpg"}"#,
      annotations: """
        {"id":0,"image_id":9,"category_id":7,"bbox":[1,2,"3.5",4],"iscrowd":1},
        {"id":1,"image_id":2,"category_id":3,"bbox":[0,0,2,2],"area":1.5,"segmentation":[]}
        """)
    let dataset = try COCODataset([truth(text, split: "valid")])
    #expect(dataset.categoryNames == ["cat", "dog"])
    #expect(dataset.imageNames == ["d/a.jpg", "b.jpg"])
    #expect(dataset.imageSplits == [0, 0] && dataset.splitNames == ["valid"])
    let objects = dataset.groundTruth
    #expect(objects.boxes.images == [0, 1] && objects.boxes.categories == [0, 1])
    #expect(objects.boxes.areas == [1.5, 14] && objects.isCrowd == [false, true])
    #expect(objects.boxes[1] == Box(x: 1, y: 2, width: 3.5, height: 4))
  }

  @Test func membersMayComeInAnyOrder() throws {
    let text = """
      {"annotations":[{"image_id":"x","category_id":1,"bbox":[0,0,1,1]}],
      "categories":[{"id":1,"name":"cat"}],"images":[{"id":"x"}]}
      """
    let dataset = try COCODataset([truth(text)])
    #expect(dataset.imageNames == ["x"] && dataset.groundTruth.boxes.count == 1)
    #expect(dataset.splitNames.isEmpty && dataset.imageSplits == [nil])
  }

  @Test func filesOfSplitsMayRestartTheirIds() throws {
    let annotation = #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1]}"#
    let dataset = try COCODataset([
      truth(truthText(annotations: annotation), file: "test.json", split: "test"),
      truth(truthText(annotations: annotation), file: "train.json", split: "train"),
    ])
    #expect(dataset.splitNames == ["train", "test"])
    #expect(dataset.imageSplits == [1, 0])
    #expect(dataset.groundTruth.boxes.images == [0, 1])
    #expect(dataset.images(of: 0) == [false, true])
  }

  @Test func placeholderClassOfExportsIsNone() throws {
    let categories = """
      {"id":0,"name":"pets","supercategory":"none"},{"id":1,"name":"cat","supercategory":"pets"}
      """
    #expect(try COCODataset([truth(truthText(categories: categories))]).categoryNames == ["cat"])
    let used = #"{"image_id":1,"category_id":0,"bbox":[0,0,1,1]}"#
    let dataset = try COCODataset([
      truth(truthText(annotations: used, categories: categories))
    ])
    #expect(dataset.categoryNames == ["pets", "cat"])
  }

  @Test func outlinesOfEveryFormBecomeMasks() throws {
    let text = truthText(
      annotations: """
        {"image_id":1,"category_id":3,"bbox":[0,0,4,4],"segmentation":[[0,0,4,0,4,4,0,4]]},
        {"image_id":1,"category_id":3,"bbox":[0,0,4,4],"segmentation":{"size":[100,100],"counts":[0,4,9996]}},
        {"image_id":1,"category_id":3,"segmentation":{"size":[100,100],"counts":"04\\\\h9"}},
        {"image_id":1,"category_id":3,"bbox":[0,0,3,5],"segmentation":[]}
        """)
    let dataset = try COCODataset([truth(text, readsOutlines: true)])
    #expect(dataset.groundTruth.masks?.areas == [16, 4, 4, 15])
  }

  @Test(arguments: [
    ("", "truth.json: line 1, column 1: expected a value, found the end of the file"),
    ("[]", "truth.json: expected an object, found an array"),
    ("{\"images\":[", "truth.json: line 1, column 12: expected a value"),
    ("{}", "truth.json: images: expected an array, as COCO's ground truth has, found nothing"),
    ("{\"images\":{}}", "truth.json: images: expected an array, found an object"),
    (truthText(categories: ""), "truth.json: categories: expected at least one class, found none"),
    (
      truthText(categories: #"{"id":"x","name":"a"}"#),
      #"truth.json: categories[0].id: expected a number, found the text "x""#
    ),
    (
      truthText(categories: #"{"id":1}"#),
      "truth.json: categories[0].name: expected a text, found nothing"
    ),
    (
      truthText(images: #"{"id":1},{"id":1}"#),
      "truth.json: images[1].id: expected an id of its own, found 1 again"
    ),
    (
      truthText(images: #"{"file_name":"a"}"#),
      "truth.json: images[0].id: expected an integer or a text, found nothing"
    ),
    (
      truthText(annotations: #"{"image_id":4,"category_id":3,"bbox":[0,0,1,1]}"#),
      "truth.json: annotations[0].image_id: expected the id of an image of this file, found 4"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":4,"bbox":[0,0,1,1]}"#),
      "truth.json: annotations[0].category_id: expected the id of a class of this file, found 4"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,0,-1,1]}"#),
      "truth.json: annotations[0].bbox: expected a width that is not negative, found -1.0"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,0,1]}"#),
      "truth.json: annotations[0].bbox: expected four numbers, found 3"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,NaN,1,1]}"#),
      "truth.json: annotations[0].bbox[1]: expected a finite number, found a number that is not finite"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,1e999,1,1]}"#),
      "truth.json: annotations[0].bbox[1]: expected a finite number, found one beyond all numbers"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3}"#),
      "truth.json: annotations[0].bbox: expected four numbers, found nothing"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"area":-2}"#),
      "truth.json: annotations[0].area: expected an area that is not negative, found -2.0"
    ),
    (
      truthText(annotations: #"{"image_id":1.5,"category_id":3,"bbox":[0,0,1,1]}"#),
      "truth.json: annotations[0].image_id: expected an integer or a text, found 1.5"
    ),
    (
      truthText(
        annotations:
          #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"segmentation":{"size":[9,9],"counts":[99]}}"#
      ),
      "truth.json: annotations[0].segmentation: expected runs that cover 81 pixels, found more"
    ),
    (
      truthText(
        annotations:
          #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"segmentation":{"size":[9],"counts":[81]}}"#
      ),
      "truth.json: annotations[0].segmentation.size: expected height and width, found 1 numbers"
    ),
    (
      truthText(
        annotations:
          #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"segmentation":{"size":[9,9],"counts":[-1]}}"#
      ),
      "truth.json: annotations[0].segmentation.counts[0]: expected a length of a run, found -1"
    ),
    (
      truthText(
        images: #"{"id":1}"#,
        annotations:
          #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"segmentation":[[0,0,1,0,1,1]]}"#),
      "truth.json: annotations[0].segmentation: expected a size of 1 to"
    ),
    (
      outlined(#"{"size":[9,9],"counts":[9,9]}"#),
      "truth.json: annotations[0].segmentation: expected runs that cover 81 pixels, found 18"
    ),
    (
      outlined(#"{"size":[9,9],"counts":"o"}"#),
      "truth.json: annotations[0].segmentation: expected a whole run, found a broken one at index 0"
    ),
    (
      outlined(#"{"size":[9,9],"counts":"é"}"#),
      "truth.json: annotations[0].segmentation: expected compressed runs, found a byte that is none"
    ),
    (
      outlined(#"{"size":[9,9],"counts":"ooooooo0"}"#),
      "truth.json: annotations[0].segmentation: expected a whole run, found a broken one at index 0"
    ),
    (
      outlined(#"{"size":[9,9]}"#),
      "truth.json: annotations[0].segmentation.counts: expected runs, found nothing"
    ),
    (
      outlined(#"{"size":[1000000,1000000],"counts":[1]}"#),
      "truth.json: annotations[0].segmentation: expected a size of 1 to"
    ),
    (
      outlined(#"{"size":[9,9],"counts":[1e99]}"#),
      "truth.json: annotations[0].segmentation.counts[0]: expected an integer, found"
    ),
    (
      outlined("[[0,0,4,0]]"),
      "truth.json: annotations[0].segmentation: expected three or more corners as pairs"
    ),
    (
      outlined("[[0,0,4,0,4,4,1]]"),
      "truth.json: annotations[0].segmentation: expected three or more corners as pairs"
    ),
    (
      outlined(#"[[0,0,4,"a",4,4]]"#),
      #"truth.json: annotations[0].segmentation[0][3]: expected a number, found the text "a""#
    ),
    (
      outlined("[[0,0,4,NaN,4,4]]"),
      "truth.json: annotations[0].segmentation[0][3]: expected a finite number, found a number that is"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,0,1,-0.5]}"#),
      "truth.json: annotations[0].bbox: expected a height that is not negative, found -0.5"
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":3,"bbox":[0,0,1,"wide"]}"#),
      #"truth.json: annotations[0].bbox[3]: expected a number, found the text "wide""#
    ),
    (
      truthText(annotations: #"{"image_id":1,"category_id":2.5,"bbox":[0,0,1,1]}"#),
      "truth.json: annotations[0].category_id: expected an integer, found 2.5"
    ),
    (
      truthText(images: #"{"id":1,"width":-640,"height":480}"#),
      "truth.json: images[0].width: expected width and height that are not negative, found -640 by 480"
    ),
    (
      truthText(images: #"{"id":1,"width":"broad"}"#),
      #"truth.json: images[0].width: expected a number, found the text "broad""#
    ),
  ])
  func badFilesAreRefusedWithTheirPlace(text: String, sentence: String) {
    let found = refusal { _ = try COCODataset([truth(text, readsOutlines: true)]) }
    #expect(found.hasPrefix(sentence), "\(found)")
  }

  @Test func oneIdForTwoClassesIsRefused() {
    let found = refusal {
      _ = try COCODataset([
        truth(truthText(), file: "train.json"),
        truth(truthText(categories: #"{"id":7,"name":"bird"}"#), file: "test.json"),
      ])
    }
    #expect(
      found == #"test.json: categories: expected "dog" for id 7, as before, found "bird""#)
  }
}
