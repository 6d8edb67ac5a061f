#ifndef HEADROOM_DESCRIPTORS_H
#define HEADROOM_DESCRIPTORS_H

#include <stddef.h>

// Calls of the C library that Swift's Glibc does not carry, or carries only as variadic functions.

/// A counter that poll(2) can wait for; -1 when the system has no descriptor left.
int headroom_wake_descriptor(void);

/// A stopwatch that poll(2) can wait for, not running; -1 when the system has no descriptor left.
int headroom_timer_descriptor(void);

/// Lets the stopwatch fire once after so many milliseconds; 0 stops it.
void headroom_set_timer(int timer, long milliseconds);

/// Makes `copy` a second descriptor of what `original` is, closed in children.
int headroom_redirect(int original, int copy);

/// A file in memory, closed in children; -1 when the system has no descriptor left.
int headroom_memory_file(const char *name);

/// Writes the terminal's height and width; 0 when it has told them.
int headroom_window_size(int terminal, int *rows, int *columns);

/// Columns that a character covers: 0 to 2, negative for one that cannot be drawn.
int headroom_columns(wchar_t character);

/// Names the calling thread, for debuggers and top.
void headroom_name_thread(const char *name);

#endif
