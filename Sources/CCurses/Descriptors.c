#define _GNU_SOURCE
#include "Descriptors.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

int headroom_wake_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int headroom_timer_descriptor(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK); }

void headroom_set_timer(int timer, long milliseconds) {
    struct itimerspec once = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000000}};
    timerfd_settime(timer, 0, &once, NULL);
}

int headroom_redirect(int original, int copy) { return dup3(original, copy, O_CLOEXEC); }

int headroom_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int headroom_window_size(int terminal, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

void headroom_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

int headroom_columns(wchar_t character) { return wcwidth(character); }
