import FoundationEssentials
import Glibc

/// The program that shows a page to the person who runs the command.
package enum Browser {
  /// Starts it with a page and does not wait for it; a note says so where there is none.
  package static func open(_ page: String) {
    let chosen = ProcessInfo.processInfo.environment["BROWSER"].flatMap { $0.isEmpty ? nil : $0 }
    if !start(chosen ?? "xdg-open", with: URL(fileURLWithPath: page).path) {
      Console.error("note: \(chosen ?? "xdg-open") cannot be started; open \(page) yourself")
    }
  }

  /// Whether a program could be started, its output thrown away.
  private static func start(_ program: String, with argument: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = texts([program, argument])
    var variables = texts(ProcessInfo.processInfo.environment.map { "\($0)=\($1)" })
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, nil, &arguments, &variables) == 0
  }

  /// Texts as C takes them; the caller frees them.
  private static func texts(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
