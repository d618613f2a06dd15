/* Drops DNS queries for domains that it has on its list, and for what is below them; everything else passes. */
#include "edgeos.h"

EDGEOS_ROOM(64, 32768)
EDGEOS_FIGURE(queries)
EDGEOS_FIGURE(blocked)
EDGEOS_FIGURE(malformed)

enum { MOST_NAME = 255, HEADER_BYTES = 12, DNS_PORT = 53 };

/* As on the wire: each label behind its length, the empty one last. */
static const char *const blocked[] = {"\3ads\7example", "\7tracker\7example\3org", "\7malware\4test", "\6host12\4edge\4test", "\6host22\4edge\4test"};

/* Where the DNS message of a frame starts; 0 if it carries none. */
static uint32_t dns_offset(const edgeos_record *message) {
    const uint8_t *frame = message->data;
    if (message->length < 42 || edgeos_u16(frame + 12) != 0x0800 || frame[14] >> 4 != 4 || frame[23] != 17) {
        return 0;
    }
    uint32_t transport = 14 + (frame[14] & 15) * 4u;
    if (transport + 8 + HEADER_BYTES > message->length || edgeos_u16(frame + transport + 2) != DNS_PORT) {
        return 0;
    }
    return transport + 8;
}

/* Copies the name that is asked for, in lower case; its length without the empty label, or -1 if it does not lie inside. */
static int32_t read_name(const uint8_t *at, const uint8_t *end, char *name) {
    int32_t length = 0;
    while (at < end && *at != 0) {
        uint32_t label = *at;
        if (label > 63 || at + 1 + label > end || length + 1 + (int32_t)label > MOST_NAME) {
            return -1;
        }
        name[length++] = (char)label;
        for (uint32_t i = 1; i <= label; i++) {
            char letter = (char)at[i];
            name[length++] = letter >= 'A' && letter <= 'Z' ? (char)(letter + 32) : letter;
        }
        at += 1 + label;
    }
    return at < end ? length : -1;
}

static bool ends_with(const char *name, int32_t length, const char *domain) {
    int32_t bytes = 0;
    while (domain[bytes] != 0) {
        bytes++;
    }
    /* A domain starts where a label starts: walk from label to label. */
    for (int32_t at = 0; at < length; at += 1 + name[at]) {
        if (length - at == bytes) {
            for (int32_t i = 0; i < bytes; i++) {
                if (name[at + i] != domain[i]) {
                    return false;
                }
            }
            return true;
        }
    }
    return false;
}

static void filter(edgeos_record *message) {
    char name[MOST_NAME + 1];
    uint32_t dns = dns_offset(message);
    if (dns == 0) {
        return;
    }
    figure_queries++;
    const uint8_t *end = message->data + message->length;
    int32_t length = read_name(message->data + dns + HEADER_BYTES, end, name);
    if (length < 0) {
        figure_malformed++;
        edgeos_drop(message, EDGEOS_MALFORMED);
        return;
    }
    for (uint32_t i = 0; i < sizeof blocked / sizeof *blocked; i++) {
        if (ends_with(name, length, blocked[i])) {
            figure_blocked++;
            edgeos_drop(message, EDGEOS_DENIED);
            return;
        }
    }
}

EDGEOS_ON_BATCH(count) {
    for (uint32_t i = 0; i < count; i++) {
        filter(&edgeos_records[i]);
    }
    return count;
}
