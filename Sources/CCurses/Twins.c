#include "CCurses.h"

#include <signal.h>
#include <term.h>

int headroom_describe(const char *name, int descriptor) {
    int verdict = 0;
    if (setupterm(name, descriptor, &verdict) == OK) return 1;
    return verdict == 1 ? 2 : verdict;
}

void headroom_forget_description(void) {
    if (cur_term != NULL) del_curterm(cur_term);
}

SCREEN *headroom_new_terminal(const char *name, FILE *output, FILE *input) {
    struct sigaction ignored = {.sa_handler = SIG_IGN};
    struct sigaction ours;
    sigaction(SIGTSTP, &ignored, &ours);
    SCREEN *screen = newterm(name, output, input);
    sigaction(SIGTSTP, &ours, NULL);
    return screen;
}

const char *headroom_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

int headroom_number(const char *name) { return tigetnum(name); }
