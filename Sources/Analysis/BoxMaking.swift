import COCOFormat
import Detections
import ModelEvaluation

/// The boxes of all images as a panel, bounded, in shares of the upright picture.
struct BoxMaking {
  private let dataset: COCODataset
  private let view: ConfidentMatching
  private let overlap: Double
  private let frames: [PictureFrame?]

  /// Most boxes of an image, and of all images together.
  private static let (mostOfImage, mostOfAll) = (60, 100_000)

  init(
    _ dataset: COCODataset, _ view: ConfidentMatching, overlap: Double, frames: [PictureFrame?]
  ) {
    self.dataset = dataset
    self.view = view
    self.overlap = overlap
    self.frames = frames
  }

  /// The panel; images with the most errors come first when not all have room.
  var panel: PictureBoxes {
    let counts = view.countsOfImages()
    let order = counts.indices.filter { frames[$0] != nil }.sorted { one, other in
      (-counts[one].errors, one) < (-counts[other].errors, other)
    }
    var room = Self.mostOfAll
    var images: [(index: Int, image: PictureBoxes.Image)] = []
    for index in order {
      let image = image(index)
      guard image.boxes.count <= room else { break }
      room -= image.boxes.count
      images.append((index, image))
    }
    images.sort { $0.index < $1.index }
    return PictureBoxes(
      overlap: overlap, confidence: view.confidence, hasDetections: true,
      classes: dataset.categoryNames, images: images.map(\.image))
  }

  private func image(_ index: Int) -> PictureBoxes.Image {
    let all = frames[index].map { boxes(index, $0) } ?? []
    let order = PictureBoxes.Kind.allCases
    let ranked = order.flatMap { kind in all.filter { $0.kind == kind } }
    return PictureBoxes.Image(
      name: dataset.imageNames[index],
      split: dataset.imageSplits[index].map { dataset.splitNames[$0] },
      boxes: Array(ranked.prefix(Self.mostOfImage)),
      omitted: max(0, ranked.count - Self.mostOfImage))
  }

  /// Objects in order of the file, then detections by falling score.
  private func boxes(_ index: Int, _ frame: PictureFrame) -> [PictureBoxes.Box] {
    let (truth, found) = (view.groundTruth, view.detections)
    let objects = truth.cells.places(of: index).map { place in
      let kind: PictureBoxes.Kind =
        truth.isCrowd[place] ? .crowd : view.isMissed(object: place) ? .missed : .object
      return frame.box(truth.boxes[place], kind, Int(truth.boxes.categories[place]))
    }
    let detections = found.cells.places(of: index)
      .filter { view.counts(detection: $0) }
      .sorted { (-found.scores[$0], $0) < (-found.scores[$1], $1) }
      .map { place in
        frame.box(
          found.boxes[place], view.isRight(detection: place) ? .match : .falseAlarm,
          Int(found.boxes.categories[place]), score: found.scores[place])
      }
    return objects + detections
  }
}

extension Counts {
  /// Misses and false alarms.
  fileprivate var errors: Int { falsePositives + falseNegatives }
}
