/* Sends every message on: the least that a program can do, and where to start from. */
#include "edgeos.h"

EDGEOS_ROOM(64, 32768)

EDGEOS_ON_BATCH(count) {
    return count;
}
