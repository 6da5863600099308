import CLinux

/// Holds back the signals that would end the process, on every thread, until ``release()`` lets them
/// through.
struct HeldSignals {
  init() { hold_ending_signals() }

  func release() { release_ending_signals() }
}
