package edgeos.program.dns;

import edgeos.memory.FwpMemory;

/** Finds what answers the question at hand, and writes it (RFC 1034, section 4.3.2, with the wildcards of RFC 4592). */
final class Resolver {
    /** The answer did not fit. */
    static final int TOO_LONG = -1;
    private static final int MOST_ALIASES = 8;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int MINIMUM_FROM_END = 4;

    private Resolver() { }

    /** Answers; returns the result, or {@link #TOO_LONG}. */
    static int answer(FwpMemory memory) {
        long owner = DnsLayout.NAME;
        for (int alias = 0; alias <= MOST_ALIASES; alias++) {
            ZoneTable.walk(memory);
            if (memory.getInt(DnsLayout.TOP) == 0) {
                return alias == 0 ? MessageLayout.REFUSED : MessageLayout.FINE;
            }
            setAuthority(memory, alias > 0 || memory.getInt(DnsLayout.CUT) == 0);
            if (memory.getInt(DnsLayout.CUT) != 0) {
                return refer(memory);
            }
            int node = ZoneTable.answering(memory);
            int target = node == 0 ? 0 : ZoneTable.set(memory, node, MessageLayout.CNAME);
            int type = memory.getInt(DnsLayout.TYPE);
            if (target == 0 || type == MessageLayout.CNAME || type == MessageLayout.ANY) {
                return node == 0 ? nothing(memory, MessageLayout.ABSENT) : records(memory, owner, node, type);
            }
            if (!Reply.put(memory, owner, target, NO_LIMIT, MessageLayout.ANSWERS)) {
                return TOO_LONG;
            }
            owner = ZoneTable.firstData(target);
            look(memory, owner);
        }
        return MessageLayout.FINE;
    }

    private static void setAuthority(FwpMemory memory, boolean isOurs) {
        int flags = Reply.u16(memory, MessageLayout.FLAGS) & ~MessageLayout.IS_AUTHORITY;
        Reply.set16(memory, MessageLayout.FLAGS, isOurs ? flags | MessageLayout.IS_AUTHORITY : flags);
    }

    /** Makes another name the one at hand. */
    private static void look(FwpMemory memory, long name) {
        int at = 0;
        int labels = 0;
        while (true) {
            int length = memory.getByte(name + at);
            memory.putByte(DnsLayout.LABELS + labels, (byte) at);
            memory.putByte(DnsLayout.NAME + at, (byte) length);
            if (length == 0) {
                break;
            }
            for (int each = 1; each <= length; each++) {
                memory.putByte(DnsLayout.NAME + at + each, (byte) Question.small(memory.getByte(name + at + each) & 0xff));
            }
            at += 1 + length;
            labels++;
        }
        memory.putInt(DnsLayout.LABEL_COUNT, labels);
        memory.putInt(DnsLayout.NAME_BYTES, at + 1);
    }

    private static int records(FwpMemory memory, long owner, int node, int type) {
        if (type == MessageLayout.ANY) {
            int set = memory.getInt(node + DnsLayout.NODE_SET);
            if (set == 0) {
                return nothing(memory, MessageLayout.FINE);
            }
            for (; set != 0; set = memory.getInt(set + DnsLayout.SET_NEXT)) {
                if (!Reply.put(memory, owner, set, NO_LIMIT, MessageLayout.ANSWERS)) {
                    return TOO_LONG;
                }
            }
            return MessageLayout.FINE;
        }
        int set = ZoneTable.set(memory, node, type);
        if (set == 0) {
            return nothing(memory, MessageLayout.FINE);
        }
        if (!Reply.put(memory, owner, set, NO_LIMIT, MessageLayout.ANSWERS)) {
            return TOO_LONG;
        }
        if (type == MessageLayout.MX || type == MessageLayout.NS) {
            addresses(memory, set, type == MessageLayout.MX ? Short.BYTES : 0);
        }
        return MessageLayout.FINE;
    }

    /** There is nothing of this kind: the zone's SOA record says for how long that may be believed. */
    private static int nothing(FwpMemory memory, int result) {
        int top = memory.getInt(DnsLayout.TOP);
        int set = ZoneTable.set(memory, top, MessageLayout.SOA);
        long data = ZoneTable.firstData(set);
        long last = data + memory.getInt(data - Integer.BYTES) - MINIMUM_FROM_END;
        int minimum = (memory.getByte(last) & 0xff) << 24 | (memory.getByte(last + 1) & 0xff) << 16 | (memory.getByte(last + 2) & 0xff) << 8 | memory.getByte(last + 3) & 0xff;
        return Reply.put(memory, top + DnsLayout.NODE_NAME, set, minimum, MessageLayout.AUTHORITIES) ? result : TOO_LONG;
    }

    /** Somebody else knows: says who. */
    private static int refer(FwpMemory memory) {
        int cut = memory.getInt(DnsLayout.CUT);
        int servers = ZoneTable.set(memory, cut, MessageLayout.NS);
        if (!Reply.put(memory, cut + DnsLayout.NODE_NAME, servers, NO_LIMIT, MessageLayout.AUTHORITIES)) {
            return TOO_LONG;
        }
        addresses(memory, servers, 0);
        return MessageLayout.FINE;
    }

    /** Adds addresses of the names in a set's data, as far as they are known and there is room. */
    private static void addresses(FwpMemory memory, int set, int before) {
        int count = memory.getInt(set + DnsLayout.SET_COUNT);
        long data = ZoneTable.firstData(set);
        for (int record = 0; record < count; record++) {
            look(memory, data + before);
            ZoneTable.walk(memory);
            int node = memory.getInt(DnsLayout.TOP) != 0 && memory.getInt(DnsLayout.CLOSEST_AT) == 0 ? memory.getInt(DnsLayout.CLOSEST) : 0;
            add(memory, data + before, node, MessageLayout.A);
            add(memory, data + before, node, MessageLayout.AAAA);
            data += DnsLayout.padded(memory.getInt(data - Integer.BYTES)) + Integer.BYTES;
        }
    }

    private static void add(FwpMemory memory, long owner, int node, int type) {
        int set = node == 0 ? 0 : ZoneTable.set(memory, node, type);
        if (set != 0) {
            Reply.put(memory, owner, set, NO_LIMIT, MessageLayout.ADDITIONAL);
        }
    }
}
