/// Why a picture cannot be had from its file.
package enum PictureError: Error, Sendable, Equatable {
  /// The bytes are none of JPEG, PNG and WebP, whatever the file is called.
  case otherFormat
  /// The file is damaged, cut off, or of a kind that its library does not read.
  case broken
  /// The picture has more pixels than are decoded, or costs more memory or time.
  case tooLarge
}
