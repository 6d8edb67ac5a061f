#define _GNU_SOURCE
#include "Signals.h"
#include "Restore.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum {
    alternate_stack_bytes = 64 * 1024,
    patience_seconds = 2,
    status_of_signals = 128,
};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
static const int terminations[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
static struct sigaction former[NSIG];
static atomic_int catching;
static atomic_uint noted;
static atomic_int termination;
static atomic_int lent;
static int wake_descriptor = -1;
static timer_t patience;

#define each(list, position) (size_t position = 0; position < sizeof list / sizeof *list; position++)

static void note(unsigned bit) {
    uint64_t one = 1;
    atomic_fetch_or(&noted, bit);
    if (write(wake_descriptor, &one, sizeof one) < 0) return;
}

static void wait_for_program(long seconds) {
    struct itimerspec limit = {.it_value = {.tv_sec = seconds}};
    timer_settime(patience, 0, &limit, NULL);
}

static void noticed(int signal) {
    int kept = errno;
    if (signal == SIGWINCH) note(headroom_noted_resize);
    if (signal == SIGCONT && !atomic_load(&lent)) note(headroom_noted_continue);
    if (signal == SIGTSTP) note(headroom_noted_stop);
    errno = kept;
}

static void end_now(int signal) {
    headroom_restore();
    _exit(status_of_signals + signal);
}

// A terminal that closes sends HUP more than once (the kernel and the shell), so only the others insist.
static void asked_to_end(int signal) {
    int kept = errno;
    int first = 0;
    if (atomic_load(&lent) && (signal == SIGINT || signal == SIGQUIT)) return;
    if (atomic_compare_exchange_strong(&termination, &first, signal)) {
        note(headroom_noted_termination);
        if (!atomic_load(&lent)) wait_for_program(patience_seconds);
    } else if (signal != SIGHUP) {
        end_now(first);
    }
    errno = kept;
}

static void patience_ended(int signal) {
    (void)signal;
    end_now(atomic_load(&termination));
}

// Returning repeats the fault under the former disposition, so that a backtrace is still printed and the wait
// status names the signal. One that was sent doesn't repeat itself: it is sent again, to arrive on return.
static void crashed(int signal, siginfo_t *cause, void *context) {
    (void)context;
    headroom_restore();
    sigaction(signal, &former[signal], NULL);
    if (cause->si_code <= 0) raise(signal);
}

static void unheard(int signal) { (void)signal; }

static void catch_with(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for each (crashes, i) sigdelset(&action.sa_mask, crashes[i]);
    sigaction(signal, &action, &former[signal]);
}

static void catch_crash(int signal) {
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaddset(&action.sa_mask, SIGTTOU);
    sigaction(signal, &action, &former[signal]);
}

int headroom_guard_thread(void) {
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return 0;
    void *memory = mmap(
        NULL, alternate_stack_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0
    );
    if (memory == MAP_FAILED) return -1;
    stack_t alternate = {.ss_sp = memory, .ss_size = alternate_stack_bytes};
    return sigaltstack(&alternate, NULL);
}

void headroom_unblock_signals(void) {
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, NULL);
}

void headroom_catch_signals(int wake) {
    struct sigevent alarm = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
    wake_descriptor = wake;
    atomic_store(&noted, 0);
    atomic_store(&termination, 0);
    timer_create(CLOCK_MONOTONIC, &alarm, &patience);
    for each (crashes, i) catch_crash(crashes[i]);
    for each (terminations, i) catch_with(terminations[i], asked_to_end);
    catch_with(SIGWINCH, noticed);
    catch_with(SIGCONT, noticed);
    catch_with(SIGTSTP, noticed);
    catch_with(SIGPIPE, unheard);
    catch_with(SIGALRM, patience_ended);
    atomic_store(&catching, 1);
}

void headroom_release_signals(void) {
    static const int others[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGPIPE, SIGALRM};
    if (!atomic_exchange(&catching, 0)) return;
    timer_delete(patience);
    for each (crashes, i) sigaction(crashes[i], &former[crashes[i]], NULL);
    for each (terminations, i) sigaction(terminations[i], &former[terminations[i]], NULL);
    for each (others, i) sigaction(others[i], &former[others[i]], NULL);
}

uint32_t headroom_take_signals(void) { return atomic_exchange(&noted, 0); }

int headroom_termination(void) { return atomic_load(&termination); }

void headroom_note_resize(void) { note(headroom_noted_resize); }

void headroom_lend(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL};
    atomic_store(&lent, 1);
    sigaction(SIGTSTP, &stop, NULL);
}

void headroom_take_back(void) {
    struct sigaction caught = {.sa_handler = noticed, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigfillset(&caught.sa_mask);
    sigaction(SIGTSTP, &caught, NULL);
    atomic_store(&lent, 0);
    if (headroom_termination() != 0) wait_for_program(patience_seconds);
}

// raise() sends to the calling thread, which therefore is stopped before it goes on; a signal to the process
// may be taken by another thread, and this one would run on for a moment. So the group's signal is ignored
// here.
static void stop(int whole_group) {
    struct sigaction ignored = {.sa_handler = SIG_IGN};
    struct sigaction stopping = {.sa_handler = SIG_DFL};
    struct sigaction caught;
    sigaction(SIGTSTP, &ignored, &caught);
    if (whole_group) kill(0, SIGTSTP);
    sigaction(SIGTSTP, &stopping, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &caught, NULL);
    atomic_fetch_and(&noted, ~(unsigned)(headroom_noted_continue | headroom_noted_stop));
}

void headroom_stop_alone(void) { stop(0); }

void headroom_stop_job(void) { stop(1); }
