#ifndef HEADROOM_CCURSES_H
#define HEADROOM_CCURSES_H

#include "Descriptors.h"
#include "Signals.h"
#include "Twins.h"

#endif
