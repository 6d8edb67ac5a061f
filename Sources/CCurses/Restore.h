#ifndef HEADROOM_RESTORE_H
#define HEADROOM_RESTORE_H

/// Gives the terminal back as it was found, once; nothing when it is not ours. Safe in a signal's handler.
void headroom_restore(void);

#endif
