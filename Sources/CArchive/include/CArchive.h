// libarchive, as Debian's libarchive-dev installs it.
#include <archive.h>
#include <archive_entry.h>
