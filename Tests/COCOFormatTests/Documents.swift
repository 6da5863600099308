import COCOFormat
import Foundation
import ModelEvaluation

/// Documents from texts.
func truth(
  _ text: String, file: String = "truth.json", split: String? = nil, readsOutlines: Bool = false
) throws -> TruthDocument {
  try reading(text) { bytes throws(EvaluationError) in
    try TruthDocument(bytes, file: file, split: split, readsOutlines: readsOutlines)
  }
}

func found(_ text: String, readsOutlines: Bool = false) throws -> DetectionsDocument {
  try reading(text) { bytes throws(EvaluationError) in
    try DetectionsDocument(bytes, file: "found.json", readsOutlines: readsOutlines)
  }
}

func records(_ text: String) throws -> RecordDocument {
  try reading(text) { bytes throws(EvaluationError) in
    try RecordDocument(bytes, file: "records.csv")
  }
}

private func reading<Value>(
  _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws(EvaluationError) -> Value
) throws -> Value {
  try Array(text.utf8).withUnsafeBufferPointer { try body($0) }
}

/// The sentence with which something is refused; empty when it is not.
func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch { return "\(error)" }
}

/// A ground truth of one object with this outline.
func outlined(_ segmentation: String) -> String {
  truthText(
    annotations:
      #"{"image_id":1,"category_id":3,"bbox":[0,0,1,1],"segmentation":\#(segmentation)}"#)
}

/// A ground truth with these images and annotations, of the classes cat (3) and dog (7).
func truthText(
  images: String = #"{"id":1,"file_name":"a.jpg","height":100,"width":100}"#,
  annotations: String = "",
  categories: String = #"{"id":7,"name":"dog"},{"id":3,"name":"cat"}"#
) -> String {
  #"{"info":{},"images":[\#(images)],"annotations":[\#(annotations)],"categories":[\#(categories)]}"#
}
