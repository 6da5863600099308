import PlainText

/// What people call the models of a comparison.
enum ModelNames {
  /// Most characters of a name.
  private static let longest = 24
  /// Most characters of a path that is added to one.
  private static let longestPath = 8

  /// A name for each: the model's id where its evaluation states one, else the last part of its path; where
  /// two would be alike the path is added, and then a number.
  static func list(_ models: [(id: String?, path: String)]) -> [ShownText] {
    let paths = models.map { lastPart(of: $0.path) }
    let plain = zip(models, paths).map { model, path -> ShownText in
      let id = model.id.map { ShownText(foreign: $0, to: longest) }
      return id.flatMap { $0.isEmpty ? nil : $0 } ?? path
    }
    let longer = zip(plain, paths).map { name, path -> ShownText in
      isShared(name, plain) && name != path ? "\(name) (\(path.shortened(to: longestPath)))" : name
    }
    return numbered(longer)
  }

  private static func isShared(_ name: ShownText, _ names: [ShownText]) -> Bool {
    names.count { $0 == name } > 1
  }

  /// The names with a number behind those that came before.
  private static func numbered(_ names: [ShownText]) -> [ShownText] {
    var taken = Set<ShownText>()
    return names.map { name in
      var (result, number) = (name, 1)
      while taken.contains(result) || (number > 1 && names.contains(result)) {
        number += 1
        result = "\(name) (\(number))"
      }
      taken.insert(result)
      return result
    }
  }

  /// The last part of a path that says something, `run-12` of `runs/run-12/`.
  private static func lastPart(of path: String) -> ShownText {
    if path == "-" { return "standard input" }
    let parts = path.split { $0 == "/" || $0 == ":" }.map(String.init)
    let part = parts.last { ![".", "..", "vector-analysis.json", "evaluation"].contains($0) }
    let name = ShownText(foreign: part ?? parts.last ?? path, to: longest)
    return name.isEmpty ? "unnamed" : name
  }
}
