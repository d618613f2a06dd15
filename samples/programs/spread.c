/*
 * Spreads flows over four wires by a table that init() fills, as large as the memory that it may have: what it finds there in each new FWP is the checkpoint.
 * A frame that has no flow goes by the first wire.
 */
#include "edgeos.h"

EDGEOS_ROOM(32, 8192)
EDGEOS_FIGURE(frames)

enum { PAGE_BYTES = 65536, PORTS = 4 };

extern uint8_t __heap_base;

static uint32_t *table;
static uint32_t entries;

static uint32_t mixed(uint32_t key) {
    key = (key ^ key >> 16) * 0x7feb352du;
    key = (key ^ key >> 15) * 0x846ca68bu;
    return key ^ key >> 16;
}

EDGEOS_INIT() {
    while (__builtin_wasm_memory_grow(0, 1) != (size_t)-1) {
    }
    uintptr_t start = ((uintptr_t)&__heap_base + 7) & ~(uintptr_t)7;
    table = (uint32_t *)start;
    entries = (uint32_t)(__builtin_wasm_memory_size(0) * PAGE_BYTES - start) / sizeof *table;
    for (uint32_t entry = 0; entry < entries; entry++) {
        table[entry] = 1 + mixed(entry) % PORTS;
    }
}

static uint32_t flow(const uint8_t *frame) {
    uint32_t source, destination;
    __builtin_memcpy(&source, frame + 26, sizeof source);
    __builtin_memcpy(&destination, frame + 30, sizeof destination);
    return mixed(mixed(source) ^ destination);
}

EDGEOS_ON_BATCH(count) {
    for (uint32_t i = 0; i < count; i++) {
        edgeos_record *message = &edgeos_records[i];
        figure_frames++;
        if (message->length >= 34 && edgeos_u16(message->data + 12) == 0x0800) {
            edgeos_send(message, table[flow(message->data) % entries] - 1);
        }
    }
    return count;
}
