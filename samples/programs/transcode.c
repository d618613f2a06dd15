/* Works for a while on each message, as a codec would: many rounds over its payload, which it sends on as it was. */
#include "edgeos.h"

EDGEOS_ROOM(8, 32768)
EDGEOS_FIGURE(frames)
EDGEOS_FIGURE(digest)

enum { ROUNDS = 4, PAYLOAD_OFFSET = 42 };

static uint32_t digest(const uint8_t *at, const uint8_t *end) {
    uint32_t hash = 2166136261u;
    for (; at < end; at++) {
        hash = (hash ^ *at) * 16777619u;
    }
    return hash;
}

EDGEOS_ON_BATCH(count) {
    for (uint32_t i = 0; i < count; i++) {
        const edgeos_record *message = &edgeos_records[i];
        const uint8_t *end = message->data + message->length;
        for (uint32_t round = 0; round < ROUNDS && message->length > PAYLOAD_OFFSET; round++) {
            figure_digest = figure_digest * 31 + digest(message->data + PAYLOAD_OFFSET, end);
        }
        figure_frames++;
    }
    return count;
}
