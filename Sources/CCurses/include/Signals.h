#ifndef HEADROOM_SIGNALS_H
#define HEADROOM_SIGNALS_H

// What must be done inside a signal's handler, where Swift may not run. Everything that the handlers reach is
// async-signal-safe: write, tcsetattr, tcflush, dup2, pread, sigaction, timer_settime, poll, raise, _exit.

#include <stdint.h>
#include <termios.h>

/// Bits of `headroom_take_signals`.
enum {
    headroom_noted_resize = 1 << 0,
    headroom_noted_continue = 1 << 1,
    headroom_noted_stop = 1 << 2,
    headroom_noted_termination = 1 << 3,
};

/// Gives the calling thread an alternate stack, unless it has one, so that a handler can run after the
/// thread's own stack has overflowed. 0 when it has one afterwards.
int headroom_guard_thread(void);

/// Lets every signal reach the calling thread, which may have been started by one that blocks them (the pools
/// of Dispatch do); a child that it starts inherits this.
void headroom_unblock_signals(void);

/// Catches the signals that end or stop a program, WINCH, CONT and those of a crash; each that is not a crash
/// sets a bit and adds 1 to `wake`. Call it before newterm, which catches those that it finds uncaught.
void headroom_catch_signals(int wake);

/// Gives every signal its former disposition.
void headroom_release_signals(void);

/// The bits set since the last call.
uint32_t headroom_take_signals(void);

/// The first signal that asked the program to end; 0 when none did.
int headroom_termination(void);

/// Sets the bit of a resize as if WINCH had come.
void headroom_note_resize(void);

/// From here until `headroom_screen_left`, the end of the process, for whatever reason but KILL, writes
/// `farewell` to `terminal` and gives it the mode `saved`. `farewell` is copied. Output to stdout and stderr
/// is held in memory where they are terminals.
void headroom_screen_entered(int terminal, const struct termios *saved, const char *farewell);

/// The terminal is restored, or about to be by the caller: lets stdout and stderr go, and prints what was
/// held.
void headroom_screen_left(void);

/// 1 while the terminal is ours to write to: entered, and not restored from a handler.
int headroom_owns_screen(void);

/// While a child has the terminal, INT and QUIT from its keyboard are meant for the child, and TSTP stops
/// both.
void headroom_lend(void);
void headroom_take_back(void);

/// Stops the process as if the terminal's driver had done it for ^Z; returns when it has been continued.
/// `whole_group` also stops the other processes of the job.
void headroom_stop_alone(void);
void headroom_stop_job(void);

#endif
