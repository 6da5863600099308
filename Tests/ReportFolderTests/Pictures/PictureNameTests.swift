import Testing

@testable import ReportFolder

/// The name that an image had before it was exported.
@Suite struct PictureNameTests {
  static let names: [(name: String, original: String)] = [
    ("apple_jpg.rf.0123abcd.jpg", "apple.jpg"),
    ("apple_png.rf.0123abcd.jpg", "apple.png"),
    ("IMG_0012_JPG.rf.ZZ9.jpg", "IMG_0012.JPG"),
    ("a_b_c_jpeg.rf.1.webp", "a_b_c.jpeg"),
    ("twice_jpg.rf.1_jpg.rf.2.jpg", "twice_jpg.rf.1.jpg"),
    // Not of the pattern: as they are.
    ("apple.jpg", "apple.jpg"),
    ("apple_jpg.rf.jpg", "apple_jpg.rf.jpg"),
    ("apple_jpg.rf..jpg", "apple_jpg.rf..jpg"),
    ("apple_jpg.rf.01-23.jpg", "apple_jpg.rf.01-23.jpg"),
    ("apple_txt.rf.0123.jpg", "apple_txt.rf.0123.jpg"),
    ("_jpg.rf.0123.jpg", "_jpg.rf.0123.jpg"),
    ("applejpg.rf.0123.jpg", "applejpg.rf.0123.jpg"),
    ("apple_jpg.rf.0123.tar.gz", "apple_jpg.rf.0123.tar.gz"),
    ("", ""), (".rf.", ".rf."),
  ]

  @Test(arguments: names)
  func knowsTheOriginal(_ example: (name: String, original: String)) {
    #expect(PictureName(text: example.name).original == example.original)
  }
}
