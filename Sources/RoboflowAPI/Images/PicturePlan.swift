import FoundationEssentials
import RoboflowFormat

/// Which images are to be asked for, and where their pictures go.
struct PicturePlan: Sendable {
  /// One image with the path of its picture below the folder.
  struct Step: Sendable {
    let image: SourceImage
    let path: String
    let needsPicture: Bool
  }

  /// What is missing.
  private(set) var steps: [Step] = []
  /// Pictures that are there.
  private(set) var kept: [String] = []
  /// Images that cannot be asked for.
  private(set) var gaps = PictureGaps()
  /// Folders of pictures, each once.
  private(set) var folders: Set<String> = []

  /// Longest part of a path, so that the name of the unfinished file is none too long either.
  private static let longestPart = 240

  /// Looks at what is there; with `refresh` everything is missing.
  init(_ request: ImageRequest, _ labels: CurrentLabels?, in folder: EvaluationFolder) {
    let ids = Dictionary(grouping: request.images, by: \.name).mapValues { Set($0.map(\.id)) }
    var seen: Set<String> = []
    for image in request.images where seen.insert(image.name).inserted {
      guard !image.id.isEmpty, image.id != ".", image.id != ".." else {
        gaps.add(.noID, image.name)
        continue
      }
      guard ids[image.name]?.count == 1 else {
        gaps.add(.sharedName, image.name)
        continue
      }
      guard let path = Self.path(image.name) else {
        gaps.add(.unusableName, image.name)
        continue
      }
      folders.insert(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      let hasPicture = !request.evaluation.refresh && folder.has(path)
      if hasPicture { kept.append(path) }
      if !hasPicture || labels.map({ !$0.has(image.id) }) ?? false {
        steps.append(Step(image: image, path: path, needsPicture: !hasPicture))
      }
    }
  }

  /// The path of the picture of a name, as a report looks for it; `nil` where none can be.
  private static func path(_ name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      part != "" && part != "." && part != ".." && part.utf8.count <= longestPart
        && !part.utf8.contains(0)
    }
    guard isPlain, parts.count <= 8 else { return nil }
    return "\(FolderLayout.pictures)/\(name)"
  }
}
