package edgeos.program.dns;

import edgeos.memory.FwpMemory;

/**
 * Writes an answer into the FWP's memory: sets of records, whole or not at all, with names compressed by pointing to whatever was written before. Numbers are big-endian, as on the wire.
 */
final class Reply {
    private static final int LOW_BYTE = 0xff;
    private static final int POINTER_BYTES = 2;
    private static final int MOST_POINTER = 0x3fff;

    private Reply() { }

    /** Notes that the question's name can be pointed to. */
    static void noteQuestion(FwpMemory memory) {
        int labels = Math.min(memory.getInt(DnsLayout.LABEL_COUNT), DnsLayout.MOST_DICTIONARY);
        for (int label = 0; label < labels; label++) {
            note(memory, MessageLayout.HEADER_BYTES + (memory.getByte(DnsLayout.LABELS + label) & LOW_BYTE));
        }
    }

    private static void note(FwpMemory memory, int at) {
        int count = memory.getInt(DnsLayout.DICTIONARY_COUNT);
        if (count < DnsLayout.MOST_DICTIONARY && at <= MOST_POINTER) {
            memory.putShort(DnsLayout.DICTIONARY + (long) count * Short.BYTES, (short) at);
            memory.putInt(DnsLayout.DICTIONARY_COUNT, count + 1);
        }
    }

    static int u8(FwpMemory memory, int at) {
        return memory.getByte(DnsLayout.ANSWER + at) & LOW_BYTE;
    }

    static int u16(FwpMemory memory, int at) {
        return u8(memory, at) << Byte.SIZE | u8(memory, at + 1);
    }

    static void set16(FwpMemory memory, int at, int value) {
        memory.putByte(DnsLayout.ANSWER + at, (byte) (value >>> Byte.SIZE));
        memory.putByte(DnsLayout.ANSWER + at + 1, (byte) value);
    }

    private static boolean hasRoom(FwpMemory memory, int bytes) {
        return memory.getInt(DnsLayout.LENGTH) + bytes <= memory.getInt(DnsLayout.LIMIT);
    }

    private static void put16(FwpMemory memory, int value) {
        int at = memory.getInt(DnsLayout.LENGTH);
        set16(memory, at, value);
        memory.putInt(DnsLayout.LENGTH, at + Short.BYTES);
    }

    private static void put32(FwpMemory memory, int value) {
        put16(memory, value >>> Short.SIZE);
        put16(memory, value);
    }

    private static boolean putBytes(FwpMemory memory, long from, int bytes) {
        if (!hasRoom(memory, bytes)) {
            return false;
        }
        int at = memory.getInt(DnsLayout.LENGTH);
        for (int each = 0; each < bytes; each++) {
            memory.putByte(DnsLayout.ANSWER + at + each, memory.getByte(from + each));
        }
        memory.putInt(DnsLayout.LENGTH, at + bytes);
        return true;
    }

    /**
     * Writes all records of a set into a section; false, and nothing is written, if they do not fit.
     *
     * @param owner where the name lies whose they are
     * @param most seconds for which they may be kept at most
     * @param section offset of the section's count in the header
     */
    static boolean put(FwpMemory memory, long owner, int set, int most, int section) {
        int length = memory.getInt(DnsLayout.LENGTH);
        int dictionary = memory.getInt(DnsLayout.DICTIONARY_COUNT);
        int count = memory.getInt(set + DnsLayout.SET_COUNT);
        long data = ZoneTable.firstData(set);
        for (int record = 0; record < count; record++) {
            int bytes = memory.getInt(data - Integer.BYTES);
            if (!record(memory, owner, set, most, data, bytes)) {
                memory.putInt(DnsLayout.LENGTH, length);
                memory.putInt(DnsLayout.DICTIONARY_COUNT, dictionary);
                return false;
            }
            data += DnsLayout.padded(bytes) + Integer.BYTES;
        }
        set16(memory, section, u16(memory, section) + count);
        return true;
    }

    private static boolean record(FwpMemory memory, long owner, int set, int most, long data, int bytes) {
        if (!name(memory, owner) || !hasRoom(memory, MessageLayout.RECORD_BYTES)) {
            return false;
        }
        int type = memory.getInt(set + DnsLayout.SET_TYPE);
        put16(memory, type);
        put16(memory, MessageLayout.INTERNET);
        put32(memory, Math.min(most, memory.getInt(set + DnsLayout.SET_SECONDS)));
        int from = memory.getInt(DnsLayout.LENGTH);
        put16(memory, 0);
        if (!data(memory, type, data, bytes)) {
            return false;
        }
        set16(memory, from, memory.getInt(DnsLayout.LENGTH) - from - Short.BYTES);
        return true;
    }

    private static boolean data(FwpMemory memory, int type, long data, int bytes) {
        return switch (type) {
            case MessageLayout.NS, MessageLayout.CNAME, MessageLayout.PTR -> name(memory, data);
            case MessageLayout.MX -> putBytes(memory, data, Short.BYTES) && name(memory, data + Short.BYTES);
            case MessageLayout.SOA -> {
                int server = lengthOfName(memory, data);
                int person = lengthOfName(memory, data + server);
                yield name(memory, data) && name(memory, data + server) && putBytes(memory, data + server + person, bytes - server - person);
            }
            default -> putBytes(memory, data, bytes);
        };
    }

    static int lengthOfName(FwpMemory memory, long name) {
        int length = 0;
        while (memory.getByte(name + length) != 0) {
            length += 1 + memory.getByte(name + length);
        }
        return length + 1;
    }

    /** Writes a name, as much of it as was not written before; false if there is no room. */
    private static boolean name(FwpMemory memory, long name) {
        long from = name;
        while (memory.getByte(from) != 0) {
            int before = before(memory, from);
            if (before >= 0) {
                if (!hasRoom(memory, POINTER_BYTES)) {
                    return false;
                }
                put16(memory, MessageLayout.POINTER << Byte.SIZE | before);
                return true;
            }
            int start = memory.getInt(DnsLayout.LENGTH);
            int label = 1 + memory.getByte(from);
            if (!putBytes(memory, from, label)) {
                return false;
            }
            note(memory, start);
            from += label;
        }
        return putBytes(memory, from, 1);
    }

    /** Where the answer has this name already; negative if nowhere. */
    private static int before(FwpMemory memory, long name) {
        int count = memory.getInt(DnsLayout.DICTIONARY_COUNT);
        for (int entry = 0; entry < count; entry++) {
            int at = memory.getShort(DnsLayout.DICTIONARY + (long) entry * Short.BYTES);
            if (isAt(memory, at, name)) {
                return at;
            }
        }
        return -1;
    }

    /** Pointers in the answer are our own, and each leads to something before it. */
    private static boolean isAt(FwpMemory memory, int written, long name) {
        int at = written;
        long other = name;
        while (true) {
            int length = u8(memory, at);
            if ((length & MessageLayout.POINTER) == MessageLayout.POINTER) {
                at = u16(memory, at) & MOST_POINTER;
                continue;
            }
            if (length != memory.getByte(other)) {
                return false;
            }
            if (length == 0) {
                return true;
            }
            for (int each = 1; each <= length; each++) {
                if (Question.small(u8(memory, at + each)) != Question.small(memory.getByte(other + each) & LOW_BYTE)) {
                    return false;
                }
            }
            at += 1 + length;
            other += 1 + length;
        }
    }

    /** Leaves out all but the question: it does not fit. */
    static void cut(FwpMemory memory, int questionEnd) {
        memory.putInt(DnsLayout.LENGTH, questionEnd);
        set16(memory, MessageLayout.ANSWERS, 0);
        set16(memory, MessageLayout.AUTHORITIES, 0);
        set16(memory, MessageLayout.ADDITIONAL, 0);
        set16(memory, MessageLayout.FLAGS, u16(memory, MessageLayout.FLAGS) | MessageLayout.IS_CUT);
    }

    /** Writes the OPT record: how long a question may be, and the upper bits of the result. There is room for it. */
    static void option(FwpMemory memory, int mostBytes, int result) {
        int at = memory.getInt(DnsLayout.LENGTH);
        memory.putByte(DnsLayout.ANSWER + at, (byte) 0);
        memory.putInt(DnsLayout.LENGTH, at + 1);
        put16(memory, MessageLayout.OPT);
        put16(memory, mostBytes);
        put16(memory, result >>> 4 << Byte.SIZE);
        put16(memory, memory.getInt(DnsLayout.WANTS_SIGNATURES));
        put16(memory, 0);
        set16(memory, MessageLayout.ADDITIONAL, u16(memory, MessageLayout.ADDITIONAL) + 1);
    }
}
