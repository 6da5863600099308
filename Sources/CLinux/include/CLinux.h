#pragma once

/// Swaps what two paths name, in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with
/// errno. Swift does not import renameat2: the C library hides it behind _GNU_SOURCE.
int exchange_paths(const char *one, const char *other);

/// Has the system begin to move bytes of an open file to the device, from a place on to the end; a failure
/// shows when the file is synchronised. Hidden in the same way (sync_file_range).
void begin_push(int file, long long start);

/// Keeps SIGINT, SIGTERM and SIGHUP from ending the process, whichever thread they reach, until
/// every holder has called release_ending_signals. A signal that is ignored stays ignored.
void hold_ending_signals(void);

/// Ends one hold. After the last one, signals that came meanwhile do what they would have done.
void release_ending_signals(void);

/// From now on, a file that loses bytes while it is read from a mapping ends the process with the
/// exit code, after a sentence of at most 200 bytes on standard error: the system can only tell it by
/// a signal (SIGBUS). Any other fault of memory ends the process as before.
void end_on_lost_bytes(const char *sentence, int code);

/// From now on, memory that is freed stays with the process and serves the next large array, of any
/// thread: by default each one of megabytes is asked from the system, page by page, and given back.
/// Only arrays of 64 MB and more still are.
void keep_freed_memory(void);
