import PlainText
import RoboflowAPI

@testable import vector_report

extension RoboflowError {
  /// The exit code that the command ends with.
  var exitCode: Int32 { ExitStatus(cause).rawValue }
}
