import PlainText
import RoboflowAPI

@testable import Terminal

extension RoboflowError {
  /// The exit code that the command ends with.
  var exitCode: Int32 { ExitStatus(cause).rawValue }
}
