import ModelEvaluation
import Testing

struct RelativePathTests {
  @Test(arguments: [
    ("/a/b", "/a/c", "../c"), ("/a/b", "/a/b/c.npy", "c.npy"), ("/a/b/c", "/a/d/e", "../../d/e"),
    ("/a/./b/", "/a//x/../c", "../c"), ("/a/b", "/d/c", "/d/c"), ("/a", "/a", ""),
  ])
  func whatAFolderCallsAPath(folder: String, path: String, seen: String) {
    #expect(RelativePath.from(folder, to: path) == seen)
  }

  @Test(arguments: [
    ("a/b", "../c", "a/c"), ("a", "../e.npy", "e.npy"), ("a", "../../e.npy", "../e.npy"),
    ("./a", "b", "a/b"), ("/x/a", "../e", "/x/e"), ("/", "../e", "/e"), ("a", "/d/c", "/d/c"),
    ("../a", "../e", "../e"), ("a/..", "e", "e"),
  ])
  func whatTheOneWhoNamesTheFolderCallsIt(folder: String, path: String, seen: String) {
    #expect(RelativePath.joined(folder, path) == seen)
  }
}
