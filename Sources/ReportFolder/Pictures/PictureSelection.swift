package import ModelEvaluation
import PlainText

/// Which of the wanted pictures a report shows, and what is to be said of the others.
package struct PictureSelection {
  /// The pictures that are shown.
  package private(set) var shown = ShownPictures()
  private let faults: [(name: String, fault: PictureFault)]
  private let hasCurrentLabels: Bool
  private var omitted = 0
  private let folderName: String
  private let ceiling: SizeCeiling

  /// Chooses pictures: the first of every gallery, then the second of every gallery and so on, until
  /// the budget is spent; what is left of it goes to larger ones to look at alone.
  ///
  /// - Parameters:
  ///   - offer: The pictures there are.
  ///   - ceiling: The most that the report may take, for the note on what is left out.
  ///   - budget: What the pictures may add to it; `nil` takes all.
  package init(
    _ offer: PictureOffer, under ceiling: SizeCeiling, within budget: PictureBudget? = nil
  ) {
    folderName = offer.folderName
    self.ceiling = ceiling
    faults = Self.faults(offer.list, offer.outcomes)
    hasCurrentLabels = offer.list.hasCurrentLabels
    var budget = budget
    let galleries = offer.list.galleries.map { place in
      place.items.map { (sectionID: place.sectionID, item: $0) }
    }
    for (sectionID, item) in galleries.byRank {
      guard let outcome = offer.outcomes[item.name], let source = outcome.source,
        case .success(let thumbnail) = outcome.thumbnail
      else { continue }
      let picture = ShownPictures.Picture(thumbnail: thumbnail, item: item, source: source)
      // The first that does not fit ends the list: a smaller one further down is not worth a gap.
      let isNewFile = !shown.contains(thumbnail)
      if omitted == 0, budget?.take(picture, isNewFile: isNewFile) ?? true {
        shown.add(picture, to: sectionID)
      } else {
        omitted += 1
      }
    }
    shown.keepLarger { budget?.take($0) ?? true }
  }

  /// Every image without a picture once, in the order of the page.
  private static func faults(
    _ list: PictureList, _ outcomes: [String: ThumbnailMaker.Outcome]
  ) -> [(name: String, fault: PictureFault)] {
    var told: Set<String> = []
    return list.names.compactMap { name in
      guard case .failure(let fault)? = outcomes[name]?.thumbnail, told.insert(name).inserted
      else { return nil }
      return (name, fault)
    }
  }
}

extension PictureSelection {
  /// Whether pictures are left out for want of room.
  package var leavesOut: Bool { omitted > 0 }

  /// What readers should know of pictures that are not there, at most a sentence for each reason.
  package var notes: [Note] {
    [labelNote, faultNote, omissionNote].compactMap(\.self).map {
      Note(file: folderName, place: "", sentence: $0)
    }
  }

  /// Where labels are others than those that were evaluated.
  private var labelNote: String? {
    guard hasCurrentLabels, shown.thumbnails.contains(where: { $0.drawing != nil }) else {
      return nil
    }
    return "Boxes in pictures are labels as the project has them now, which may differ from those "
      + "that the model was evaluated on."
  }

  /// What could not be shown, by reason, with an example of each.
  private var faultNote: String? {
    guard !faults.isEmpty else { return nil }
    let parts = PictureFault.allCases.compactMap { fault -> String? in
      let names = faults.filter { $0.fault == fault }.map(\.name)
      guard let first = names.first else { return nil }
      let example = ShownText(quoting: first).string
      return "\(NumberText.count(names.count)) \(fault.rawValue) "
        + (names.count == 1 ? "(\(example))" : "(first: \(example))")
    }
    return "\(NumberText.count(faults.count, "picture")) could not be shown: "
      + parts.joined(separator: ", ") + "."
  }

  private var omissionNote: String? {
    guard omitted > 0 else { return nil }
    return
      "\(NumberText.count(omitted, "picture")) \(omitted == 1 ? "is" : "are") left out to keep "
      + "the report within \(NumberText.size(ceiling.bytes)), the last of each section first."
  }
}
