import Foundation
import FuzzedDocuments
import FuzzedFiles
import TestSupport
import Testing

@Suite struct ForeignReaderTests {
  static let readers = DocumentReaders.all + FileReaders.all
  static let corpus = repositoryRoot.appendingPathComponent("Fuzzing/corpus")

  @Test(arguments: readers.map(\.name))
  func everyKeptInputIsReadWithoutACrash(_ name: String) throws {
    let folder = Self.corpus.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!files.isEmpty, "a reader needs an input to begin with")
    let reader = try #require(Self.readers.first { $0.name == name })
    for file in files {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      bytes.withUnsafeBufferPointer(reader.read)
    }
  }

  @Test func noFolderOfInputsIsWithoutAReader() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(Set(folders) == Set(Self.readers.map(\.name)))
  }
}
