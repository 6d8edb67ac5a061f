#define _GNU_SOURCE
#include "Restore.h"
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    first_free_descriptor = 10,
    longest_farewell = 512,
    longest_wait_milliseconds = 200,
    most_held_bytes = 1 << 20,
};

static atomic_int owned;
static int screen = -1;
static struct termios found;
static char farewell[longest_farewell];
static size_t farewell_length;
static int memory = -1;
static int originals[3] = {-1, -1, -1};

// Stops at a terminal that takes nothing for a while: a handler must not wait for ever.
static void write_out(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
        if (poll(&ready, 1, longest_wait_milliseconds) == 0) return;
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        }
    }
}

static void hold(int descriptor) {
    if (memory < 0 || !isatty(descriptor)) return;
    originals[descriptor] = fcntl(descriptor, F_DUPFD_CLOEXEC, first_free_descriptor);
    if (originals[descriptor] >= 0) dup2(memory, descriptor);
}

static void let_go(int descriptor) {
    if (originals[descriptor] < 0) return;
    dup2(originals[descriptor], descriptor);
    close(originals[descriptor]);
    originals[descriptor] = -1;
}

static void print_held(int descriptor) {
    char part[4096];
    off_t end = lseek(memory, 0, SEEK_END);
    off_t at = end > most_held_bytes ? end - most_held_bytes : 0;
    while (at < end) {
        ssize_t count = pread(memory, part, sizeof part, at);
        if (count <= 0) break;
        write_out(descriptor, part, (size_t)count);
        at += count;
    }
    if (ftruncate(memory, 0) != 0) return;
}

static void let_output_go(void) {
    int destination = originals[STDERR_FILENO] >= 0 ? STDERR_FILENO : STDOUT_FILENO;
    let_go(STDOUT_FILENO);
    let_go(STDERR_FILENO);
    if (memory >= 0) print_held(destination);
}

void headroom_restore(void) {
    if (!atomic_exchange(&owned, 0)) return;
    int kept = errno;
    write_out(screen, farewell, farewell_length);
    tcflush(screen, TCIFLUSH);
    tcsetattr(screen, TCSANOW, &found);
    let_output_go();
    errno = kept;
}

void headroom_screen_entered(int terminal, const struct termios *saved, const char *bytes) {
    if (memory < 0) {
        memory = memfd_create("output held while the screen is up", MFD_CLOEXEC);
        if (memory >= 0) fcntl(memory, F_SETFL, O_APPEND);
        atexit(headroom_restore);
    }
    screen = terminal;
    found = *saved;
    farewell_length = strnlen(bytes, longest_farewell);
    memcpy(farewell, bytes, farewell_length);
    hold(STDOUT_FILENO);
    hold(STDERR_FILENO);
    atomic_store(&owned, 1);
}

void headroom_screen_left(void) {
    if (atomic_exchange(&owned, 0)) let_output_go();
}

int headroom_owns_screen(void) { return atomic_load(&owned); }
