/* Never returns, from its hundredth message on: to be stopped by its fuel, while its neighbours go on. */
#include "edgeos.h"

EDGEOS_ROOM(64, 32768)
EDGEOS_FIGURE(frames)

EDGEOS_ON_BATCH(count) {
    for (uint32_t i = 0; i < count; i++) {
        figure_frames++;
    }
    while (figure_frames >= 100) {
    }
    return count;
}
