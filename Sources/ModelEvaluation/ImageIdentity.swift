/// What an image may be called; empty texts are none.
package struct ImageIdentity: Sendable {
  /// Its id.
  package let id: String
  /// Its file name.
  package let name: String
  /// Its name at upload, where it is another.
  package let uploadName: String

  /// Takes an id, a file name, and the name at upload where it is another.
  package init(id: String, name: String, uploadName: String = "") {
    self.id = id
    self.name = name
    self.uploadName = uploadName
  }
}
