#ifndef HEADROOM_ALLOCATIONS_H
#define HEADROOM_ALLOCATIONS_H

#include <stdint.h>

/// How often the calling thread has asked for memory. The program that links this has its `malloc` and its kin counted;
/// glibc's own allocator does the work.
uint64_t headroom_allocations(void);

/// What the process has asked for and not given back, in bytes.
uint64_t headroom_bytes_in_use(void);

#endif
