/* Counts frames and bytes, by what they carry. */
#include "edgeos.h"

EDGEOS_ROOM(64, 32768)
EDGEOS_FIGURE(frames)
EDGEOS_FIGURE(bytes)
EDGEOS_FIGURE(tcp)
EDGEOS_FIGURE(udp)
EDGEOS_FIGURE(icmp)
EDGEOS_FIGURE(other)

EDGEOS_ON_BATCH(count) {
    for (uint32_t i = 0; i < count; i++) {
        const edgeos_record *message = &edgeos_records[i];
        const uint8_t *frame = message->data;
        figure_frames++;
        figure_bytes += message->length;
        uint8_t protocol = message->length >= 34 && edgeos_u16(frame + 12) == 0x0800 ? frame[23] : 0;
        switch (protocol) {
            case 1: figure_icmp++; break;
            case 6: figure_tcp++; break;
            case 17: figure_udp++; break;
            default: figure_other++; break;
        }
    }
    return count;
}
