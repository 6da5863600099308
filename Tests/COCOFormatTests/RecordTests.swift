import COCOFormat
import ModelEvaluation
import Testing

@Suite struct RecordTests {
  @Test func linesBecomeImages() throws {
    let text = """
      \u{feff}Name,split,tp,fp,fn,cluster,x,y,note\r
      "a, b.jpg",test,3,1,0,2,0.5,-1,hello\r

      c.jpg,train,0,0,0,,,,"he said ""no""
      twice"
      d.jpg,,1,0,2,-1,,3,
      """
    let images = try records(text).images
    #expect((0..<3).map { images.names[$0] } == ["a, b.jpg", "c.jpg", "d.jpg"])
    #expect(images.splitNames == ["train", "test"])
    #expect(images.splits == [1, 0, ImageTable.noSplit])
    #expect(images.truePositives == [3, 0, 1] && images.falseNegatives == [0, 0, 2])
    #expect(images.clusterIDs == [2, ImageTable.noCluster, -1])
    #expect(images.hasPosition(0) && !images.hasPosition(1) && !images.hasPosition(2))
    #expect(images.precisions[0] == 0.75 && images.f1s[1].isNaN && images.f1s[2] == 0.5)
  }

  @Test(arguments: [
    ("", "records.csv: expected a line of column names, found nothing"),
    ("a,b\n", "records.csv: line 1: expected the columns name, split, tp, fp and fn, found no"),
    ("name,tp,fp,fn\na,1,2\n", "records.csv: line 2: expected 4 fields, found 3"),
    (
      "name,tp,fp,fn\na,1,2,x\n",
      #"records.csv: line 2, fn: expected an integer of 0 or more, found "x""#
    ),
    ("name,tp,fp,fn\na,1,-2,3\n", "records.csv: line 2, fp: expected an integer of 0 or more"),
    (
      "name,tp,fp,fn\na,1,,3\n",
      "records.csv: line 2, fp: expected an integer of 0 or more, found nothing"
    ),
    ("name,tp,fp,fn,x\na,1,2,3,nan\n", "records.csv: line 2, x: expected a finite number"),
    ("name,tp,fp,fn,cluster\na,1,2,3,1.5\n", "records.csv: line 2, cluster: expected an integer"),
    ("name,tp,fp,fn\n\"a,1,2,3\n", "records.csv: line 2: expected a closing double quote"),
    ("name,tp,fp,fn\n\"a\"b,1,2,3\n", "records.csv: line 2: expected a comma behind the closing"),
  ])
  func badLinesAreRefusedWithTheirNumber(text: String, sentence: String) {
    let message = refusal { _ = try records(text) }
    #expect(message.hasPrefix(sentence), "\(message)")
  }
}
