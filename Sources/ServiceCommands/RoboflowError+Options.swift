import RoboflowAPI

extension RoboflowError {
  /// The error with a hint that names the option which helps.
  var withOptions: RoboflowError {
    guard let remedy else { return self }
    var error = self
    error.hint =
      switch remedy {
      case .giveKey: "Set ROBOFLOW_API_KEY, give --api-key-file, or run `roboflow login`."
      case .wait: "--wait waits until it is."
      case .chooseFolder: "Choose another folder with --output."
      case .nameProject: "--project names it, as in the address of its page."
      }
    return error
  }
}
