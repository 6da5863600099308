import Disk
import Pictures

/// Why the picture of an image is not shown.
package enum PictureFault: String, Error, Sendable, CaseIterable {
  case missing
  case ambiguous = "in several places"
  case outside = "outside of the folder"
  case unreadable = "not readable"
  case otherFormat = "not JPEG, PNG or WebP"
  case broken
  case tooLarge = "too large"
  case overBudget = "beyond what is decoded for one report"

  init(_ error: PictureError) {
    self =
      switch error {
      case .otherFormat: .otherFormat
      case .broken: .broken
      case .tooLarge: .tooLarge
      }
  }

  init(_ fault: FileFault) {
    self =
      switch fault {
      case .missing: .missing
      case .outside: .outside
      case .unreadable: .unreadable
      case .tooLarge: .tooLarge
      }
  }
}
