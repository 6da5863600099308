import PlainText

/// Why an image has no picture in the folder, or no boxes.
enum PictureGap: CaseIterable, Sendable {
  case noID, sharedName, unusableName, unknown, noAddress, missing, closed, otherType, tooLarge,
    broken, failed, unplaced, replaced

  /// The reason in words.
  func words(host: String) -> String {
    switch self {
    case .noID: "no id in the evaluation"
    case .sharedName: "the name of another image"
    case .unusableName: "a name that no file can have"
    case .unknown: "gone from the project"
    case .noAddress: "no picture at an https address"
    case .missing: "no picture at its address"
    case .closed: "a picture that needs a key, which goes to \(host) alone"
    case .otherType: "a picture that is neither JPEG, PNG nor WebP"
    case .tooLarge: "a picture that is too large"
    case .broken: "a damaged picture"
    case .failed: "a picture that did not arrive; the same command asks again"
    case .unplaced: "labels without a place in the picture"
    case .replaced: "another picture than was there, which is kept beside it as .before"
    }
  }
}

/// What was not there, counted.
struct PictureGaps: Sendable {
  private var names: [PictureGap: [String]] = [:]

  /// Counts an image.
  mutating func add(_ gap: PictureGap, _ name: String) { names[gap, default: []].append(name) }

  /// How many images have a gap.
  func count(_ gap: PictureGap) -> Int { names[gap]?.count ?? 0 }

  /// A note for each gap, with the first image by name.
  func notes(host: String) -> [FetchNote] {
    PictureGap.allCases.compactMap { gap in
      guard let names = names[gap], let first = names.min() else { return nil }
      let count = names.count == 1 ? "1 image has" : "\(names.count) images have"
      let example = "\(names.count == 1 ? "" : "first: ")\(ShownText(quoting: first))"
      return FetchNote(
        panel: "pictures", message: "\(count) \(gap.words(host: host)) (\(example))")
    }
  }
}
