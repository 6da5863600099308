import ArgumentParser

/// The completions of a shell, with what the argument parser's own leave out: the input of the default
/// command, and the commands behind `help`.
struct CompletionScript {
  /// A passage of the parser's script, and what stands in its place.
  private struct Edit {
    let passage: String
    let replacement: String
  }

  /// The script.
  let text: String

  /// Makes the script of a shell; `nil` for one that is not known.
  init?(_ root: any ParsableCommand.Type, for shell: String) {
    guard let known = CompletionShell(rawValue: shell) else { return nil }
    let names = root.configuration.subcommands.compactMap { $0.configuration.commandName }
    text = Self.edits(shell, names.joined(separator: " "))
      .reduce(root.completionScript(for: known)) {
        $0.replacing($1.passage, with: $1.replacement, maxReplacements: 1)
      }
  }

  /// The shell that a command line asks the completions of; `nil` where it asks for something else.
  static func shell(in arguments: [String]) -> String? {
    let option = "--generate-completion-script"
    if arguments.count == 2, arguments[0] == option { return arguments[1] }
    guard arguments.count == 1, arguments[0].hasPrefix(option + "=") else { return nil }
    return String(arguments[0].dropFirst(option.count + 1))
  }

  private static func edits(_ shell: String, _ names: String) -> [Edit] {
    switch shell {
    case "bash": bash(names)
    case "zsh": zsh(names)
    case "fish": fish(names)
    default: []
    }
  }

  private static func bash(_ names: String) -> [Edit] {
    let commands = "COMPREPLY+=($(compgen -W '\(names) help' -- \"${cur}\"))"
    return [
      Edit(
        passage: commands + "\n        ;;",
        replacement: """
          [[ "${COMP_CWORD}" -eq 1 ]] && \(commands)
                  # The input and the options of the default command
                  unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")
                  _vector-report_render
                  ;;
          """),
      Edit(
        passage: "_vector-report_help() {\n",
        replacement: """
          _vector-report_help() {
              COMPREPLY+=($(compgen -W '\(names)' -- "${cur}"))

          """),
    ]
  }

  private static func zsh(_ names: String) -> [Edit] {
    [
      Edit(
        passage: "        _describe -V subcommand subcommands && ret=0\n",
        replacement: """
                  _describe -V subcommand subcommands && ret=0
                  # The input and the options of the default command
                  _vector-report_render && ret=0

          """),
      Edit(
        passage: """
                      "_vector-report_${words[1]}" && ret=0
                      ;;

          """,
        replacement: """
                      "_vector-report_${words[1]}" && ret=0
                      ;;
                  *)
                      words=(render "${words[@]}")
                      ((CURRENT++))
                      _vector-report_render && ret=0
                      ;;

          """),
      Edit(passage: "'*:subcommands:'", replacement: "'*:subcommands:(\(names))'"),
    ]
  }

  private static func fish(_ names: String) -> [Edit] {
    let command = "complete -c 'vector-report'"
    let offers = "__vector-report_should_offer_completions_for_positional"
    return [
      Edit(
        passage: command + " -f\n",
        replacement: """
          \(command) -f
          \(command) -n '\(offers) "vector-report" -eq 1' -F
          \(command) -n '\(offers) "vector-report help" -ge 1' -fa '\(names)'

          """)
    ]
  }
}
