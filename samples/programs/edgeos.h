/*
 * What a program for EdgeOS Lab sees: a "Wasm program" node runs a module that is built with this header.
 *
 *     #include "edgeos.h"
 *
 *     EDGEOS_ROOM(64, 16384)                      room for 64 messages or 16 KiB at once
 *     EDGEOS_FIGURE(seen)                         a number that the lab shows
 *
 *     EDGEOS_ON_BATCH(count) {
 *         for (uint32_t i = 0; i < count; i++) {
 *             edgeos_record *message = &edgeos_records[i];
 *             figure_seen++;
 *             if (message->length < 14) {
 *                 edgeos_drop(message, EDGEOS_MALFORMED);
 *             }
 *         }
 *         return count;                           how many of them were handled
 *     }
 *
 * Build (clang 11 or newer, with lld):
 *
 *     clang --target=wasm32 -O2 -nostdlib -mbulk-memory -fvisibility=hidden -Wl,--no-entry -Wl,--export-dynamic \
 *           -Wl,-z,stack-size=8192 -Wl,--stack-first -o program.wasm program.c
 *
 * Rules:
 * - All that a program remembers is its linear memory and its globals: when the FWP is recycled, both are as they were right after init().
 * - Messages are handled in place: change the bytes, move data and length within what you were given, say where the message goes. A message about which nothing is said
 *   leaves by port 0. Whatever does not fit what was given is a fault: the FWP is stopped and recycled.
 * - There is a limit to instructions a batch (fuel), to memory, and to the depth of calls. Who goes beyond is stopped and recycled; his neighbours notice nothing.
 * - memory.grow returns -1 beyond the limit, as WebAssembly says.
 * - There is no libc. memcpy, memmove, and memset of the compiler become instructions (-mbulk-memory).
 */
#ifndef EDGEOS_H
#define EDGEOS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One message. The lab writes it before on_batch, and reads it afterwards. */
typedef struct edgeos_record {
    uint8_t *data;      /* its first byte; may move, within what was given */
    uint32_t length;    /* its bytes; may shrink, or grow by what data moved to the front */
    uint8_t in_port;    /* by which port it came: 0, 1 */
    uint8_t out_ports;  /* the set of ports by which it leaves, bit by port; each further one is a copy. 1 at first: port 0 */
    uint8_t verdict;    /* EDGEOS_SEND at first */
    uint8_t reason;     /* why it is dropped */
    uint32_t headroom;  /* how many bytes before data are free at first */
} edgeos_record;

enum { EDGEOS_SEND = 0, EDGEOS_DROP = 1, EDGEOS_CONSUME = 2 };

/* Why a message is dropped; the lab counts each apart. */
enum edgeos_reason { EDGEOS_DENIED = 0, EDGEOS_RATE_LIMITED = 1, EDGEOS_TABLE_FULL = 2, EDGEOS_MALFORMED = 3, EDGEOS_NO_ROUTE = 4 };

/* Where the lab puts messages. */
typedef struct edgeos_room_layout {
    edgeos_record *records;
    uint32_t most_records;
    uint8_t *bytes;
    uint32_t most_bytes;
    uint64_t now_nanos; /* when the batch started, on the engine's clock; written by the lab */
} edgeos_room_layout;

#define EDGEOS_SHOWN __attribute__((visibility("default"), used))

/* Makes room for so many messages (at most 1024) and bytes; every program does so once. Half of the bytes should be more than the longest message. */
#define EDGEOS_ROOM(most_records, most_bytes)                                                                              \
    static edgeos_record edgeos_records[most_records];                                                                     \
    static uint8_t edgeos_bytes[most_bytes] __attribute__((aligned(8)));                                                   \
    EDGEOS_SHOWN volatile edgeos_room_layout edgeos_room = {edgeos_records, most_records, edgeos_bytes, most_bytes, 0};

/* A number that the lab shows in the inspector, in charts, and in reports, summed over the FWPs of a node: figure_NAME. */
#define EDGEOS_FIGURE(name) EDGEOS_SHOWN volatile uint64_t figure_##name;

/* Called with so many records; returns how many of them, from the first, were handled. The others are handed over again. */
#define EDGEOS_ON_BATCH(count)                                                                                             \
    __attribute__((export_name("on_batch"))) uint32_t edgeos_on_batch(uint32_t count)

/* Called once, when the template is loaded; what it leaves behind is the checkpoint of every FWP. Optional. */
#define EDGEOS_INIT() __attribute__((export_name("init"))) void edgeos_init(void)

#define edgeos_now_nanos() (edgeos_room.now_nanos)

static inline void edgeos_send(edgeos_record *message, unsigned port) {
    message->verdict = EDGEOS_SEND;
    message->out_ports = (uint8_t)(1u << port);
}

static inline void edgeos_drop(edgeos_record *message, enum edgeos_reason reason) {
    message->verdict = EDGEOS_DROP;
    message->reason = (uint8_t)reason;
}

/* Ends a message here, as meant. */
static inline void edgeos_consume(edgeos_record *message) {
    message->verdict = EDGEOS_CONSUME;
}

/* Cuts bytes off the end; false if there are not as many. */
static inline bool edgeos_truncate(edgeos_record *message, uint32_t length) {
    bool shorter = length <= message->length;
    message->length = shorter ? length : message->length;
    return shorter;
}

/* Makes room for bytes in front; false if there is none. Their content is undefined. */
static inline bool edgeos_prepend(edgeos_record *message, uint32_t bytes) {
    if (bytes > message->headroom) {
        return false;
    }
    message->headroom -= bytes;
    message->data -= bytes;
    message->length += bytes;
    return true;
}

/* Numbers of a packet, big-endian as on the wire. The caller sees to it that they lie inside. */
static inline uint16_t edgeos_u16(const uint8_t *at) {
    return (uint16_t)(at[0] << 8 | at[1]);
}

static inline uint32_t edgeos_u32(const uint8_t *at) {
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static inline void edgeos_swap(uint8_t *a, uint8_t *b, uint32_t bytes) {
    for (uint32_t i = 0; i < bytes; i++) {
        uint8_t kept = a[i];
        a[i] = b[i];
        b[i] = kept;
    }
}

/* Sends a message back to where it came from, by a port: swaps hardware addresses, and IPv4 addresses and UDP or TCP ports where there are any. */
static inline void edgeos_reply(edgeos_record *message, unsigned port) {
    uint8_t *frame = message->data;
    if (message->length >= 14) {
        edgeos_swap(frame, frame + 6, 6);
        if (message->length >= 34 && edgeos_u16(frame + 12) == 0x0800) {
            uint8_t *transport = frame + 14 + (frame[14] & 15) * 4;
            edgeos_swap(frame + 26, frame + 30, 4);
            if ((frame[23] == 6 || frame[23] == 17) && transport + 4 <= frame + message->length) {
                edgeos_swap(transport, transport + 2, 2);
            }
        }
    }
    edgeos_send(message, port);
}

/*
 * Hypercalls: each names a slot of the FWP's own capability table, or a handle that was opened by one. What a slot does not allow is refused, counted, and logged.
 * Everything costs fuel; nothing else can be imported.
 */
#define EDGEOS_IMPORT(name) __attribute__((import_module("edgeos"), import_name(name)))
#define EDGEOS_REFUSED (-1)

/* Opens the shared memory, key, or service in a slot; EDGEOS_REFUSED otherwise. */
EDGEOS_IMPORT("open") int64_t edgeos_open(uint32_t slot);
/* Closes a handle; 0 if it is none. */
EDGEOS_IMPORT("close") int32_t edgeos_close(int64_t handle);
/* Reads from what a handle names; how many bytes, or EDGEOS_REFUSED. */
EDGEOS_IMPORT("read") int32_t edgeos_read(int64_t handle, int64_t from, void *to, uint32_t bytes);
/* Writes to what a handle names; how many bytes, or EDGEOS_REFUSED. */
EDGEOS_IMPORT("write") int32_t edgeos_write(int64_t handle, int64_t to, const void *from, uint32_t bytes);
/* Rings the doorbell of the in-ring in a slot; 0 if refused. */
EDGEOS_IMPORT("signal") int32_t edgeos_signal(uint32_t slot);
/* Notes a line in the event log; 0 if refused. Long and frequent ones are cut. */
EDGEOS_IMPORT("log") int32_t edgeos_log(const char *text, uint32_t bytes);

#endif
