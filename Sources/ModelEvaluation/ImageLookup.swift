/// How the detections of a document name their images.
package enum ImageNaming: String, CaseIterable, Sendable {
  /// By the ids of the ground truth.
  case id
  /// By file name or name at upload, with folders or without.
  case name
  /// By file name without folders and ending, a number where it is one, as Ultralytics writes it.
  case stem
}

/// Finds images by one kind of name.
package struct ImageLookup {
  private var indices: [String: Int] = [:]
  private let naming: ImageNaming

  /// What a name leads to.
  package enum Result: Equatable, Sendable {
    /// One image, by its position.
    case image(Int)
    /// Several images are called so.
    case ambiguous
    /// No image is called so.
    case unknown

    fileprivate var isImage: Bool { if case .image = self { true } else { false } }
  }

  private static let several = -1

  private init(_ images: [ImageIdentity], by naming: ImageNaming) {
    self.naming = naming
    for (index, image) in images.enumerated() {
      for name in Set(Self.names(of: image, naming)) {
        let other = indices[name]
        indices[name] = other == nil || other == index ? index : Self.several
      }
    }
  }

  /// Looks names up by the one kind that finds most of them; of equal ones by id, then by name.
  package static func find(
    _ names: [String], among images: [ImageIdentity]
  ) -> (naming: ImageNaming, results: [Result]) {
    let found = ImageNaming.allCases.map { naming in
      let lookup = ImageLookup(images, by: naming)
      return (naming: naming, results: names.map { lookup[$0] })
    }
    let counts = found.map {
      (images: $0.results.count(where: \.isImage), known: $0.results.count { $0 != .unknown })
    }
    return found[counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }]
  }

  private subscript(text: String) -> Result {
    for name in Self.variants(text, naming) {
      if let index = indices[name] { return index == Self.several ? .ambiguous : .image(index) }
    }
    return .unknown
  }

  private static func names(
    of image: ImageIdentity, _ naming: ImageNaming
  ) -> [String] {
    let names = [image.name, image.uploadName].filter { !$0.isEmpty }
    return switch naming {
    case .id: [image.id].filter { !$0.isEmpty }
    case .name: names + names.map(base)
    case .stem: names.map { plainNumber(stem($0)) } + names.compactMap(sourceStem)
    }
  }

  private static func variants(_ text: String, _ naming: ImageNaming) -> [String] {
    switch naming {
    case .id: [text]
    case .name: [text, base(text)]
    case .stem: [plainNumber(text), plainNumber(stem(text))]
    }
  }

  private static func base(_ name: String) -> String {
    String(name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...])
  }

  private static func stem(_ name: String) -> String {
    let base = base(name)
    guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return base }
    return String(base[..<dot])
  }

  /// The stem at upload within a name of Roboflow's exports: `tray_07` of `tray_07_jpg.rf.0a1b.jpg`.
  private static func sourceStem(_ name: String) -> String? {
    let base = base(name)
    guard let mark = base.firstRange(of: ".rf."),
      let line = base[..<mark.lowerBound].lastIndex(of: "_")
    else { return nil }
    return plainNumber(String(base[..<line]))
  }

  /// A number without leading zeros, anything else as it is.
  private static func plainNumber(_ text: String) -> String {
    guard text.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text)
    else { return text }
    return String(number)
  }
}
