#pragma once

/// Swaps what two paths name, in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with
/// errno. Swift does not import renameat2: the C library hides it behind _GNU_SOURCE.
int exchange_paths(const char *one, const char *other);

/// Keeps SIGINT, SIGTERM and SIGHUP from ending the process, whichever thread they reach, until
/// every holder has called release_ending_signals. A signal that is ignored stays ignored.
void hold_ending_signals(void);

/// Ends one hold. After the last one, signals that came meanwhile do what they would have done.
void release_ending_signals(void);
