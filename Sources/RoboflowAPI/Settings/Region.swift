import PlainText

/// Where a workspace lives: Roboflow runs separate services for the United States and for Europe,
/// and a key is good for one of them.
enum Region: String, Sendable, CaseIterable {
  case unitedStates = "us"
  case europe = "eu"

  /// - Parameter name: `ROBOFLOW_REGION` of the environment or the settings file; the United States
  ///   where there is none.
  /// - Throws: ``RoboflowError`` for an unknown name: guessing could send the key to the wrong one.
  init(_ name: String?) throws {
    guard let name else {
      self = .unitedStates
      return
    }
    guard let region = Region(rawValue: name.trimmed.lowercased()) else {
      throw RoboflowError(
        .usage, "expected us or eu in ROBOFLOW_REGION, found “\(ShownText(foreign: name, to: 40))”",
        hint: "For any other service set API_URL.")
    }
    self = region
  }

  var apiURL: String {
    switch self {
    case .unitedStates: "https://api.roboflow.com"
    case .europe: "https://api.roboflow.eu"
    }
  }

  var appURL: String {
    switch self {
    case .unitedStates: "https://app.roboflow.com"
    case .europe: "https://app.roboflow.eu"
    }
  }
}
