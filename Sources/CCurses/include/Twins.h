#ifndef HEADROOM_TWINS_H
#define HEADROOM_TWINS_H

// Typed twins of what Swift cannot import from ncurses: globals, casting macros, and names that term.h
// would spill over every importer.

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdio.h>

static const attr_t headroom_bold = A_BOLD;
static const attr_t headroom_dim = A_DIM;
static const attr_t headroom_italic = A_ITALIC;
static const attr_t headroom_underline = A_UNDERLINE;
static const attr_t headroom_reverse = A_REVERSE;

static inline WINDOW *headroom_standard_screen(void) { return stdscr; }

static inline WINDOW *headroom_current_screen(void) { return curscr; }

static inline int headroom_color_count(void) { return COLORS; }

static inline int headroom_pair_count(void) { return COLOR_PAIRS; }

/// Fills one cell. `glyph` ends with 0; `pair` may be an extended one (above 255).
static inline int headroom_set_cell(cchar_t *cell, const wchar_t *glyph, attr_t attributes, int pair) {
    return setcchar(cell, glyph, attributes, 0, &pair);
}

/// Reads the description of `name` (NULL: $TERM) into ncurses' current terminal: 1 when found, 0 when
/// unknown, -1 when there is no database, 2 when it describes a printer.
int headroom_describe(const char *name, int descriptor);

/// Forgets the description that `headroom_describe` loaded last.
void headroom_forget_description(void);

/// newterm without the handler of TSTP that it would put in place of ours; NULL when it cannot drive the
/// terminal.
SCREEN *headroom_new_terminal(const char *name, FILE *output, FILE *input);

/// A string capability of the current terminal; NULL when it has none.
const char *headroom_capability(const char *name);

/// A number capability of the current terminal; negative when it has none.
int headroom_number(const char *name);

#endif
