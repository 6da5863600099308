import COCOFormat
import ModelEvaluation

/// Ground truth of two images and two classes.
enum SmallTruth {
  private static let text = #"""
    {"categories": [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}],
     "images": [{"id": 1, "file_name": "a.jpg", "width": 40, "height": 30},
                {"id": 2, "file_name": "b.jpg", "width": 30, "height": 40}],
     "annotations": [
       {"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 10, 10], "area": 100, "iscrowd": 0,
        "segmentation": [[1, 2, 11, 2, 11, 12, 1, 12]]},
       {"id": 2, "image_id": 2, "category_id": 2, "bbox": [3, 4, 5, 6], "area": 30, "iscrowd": 1,
        "segmentation": {"size": [40, 30], "counts": [124, 6, 34, 6, 1030]}}]}
    """#

  /// The data set, read anew.
  static func dataset() throws(EvaluationError) -> COCODataset {
    let document = try Array(text.utf8).withUnsafeBufferPointer { bytes in
      Result { () throws(EvaluationError) in
        try TruthDocument(bytes, file: "truth.json", split: "test", readsOutlines: true)
      }
    }.get()
    return try COCODataset([document])
  }
}
