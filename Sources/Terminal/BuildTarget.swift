/// What the program was built for.
enum BuildTarget {
  #if arch(x86_64)
    private static let architecture = "x86_64"
  #elseif arch(arm64)
    private static let architecture = "aarch64"
  #else
    private static let architecture = "other"
  #endif

  /// Architecture, system and C library, such as `x86_64-linux-gnu`.
  static let name = "\(architecture)-linux-gnu"
}
