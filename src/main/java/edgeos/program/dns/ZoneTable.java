package edgeos.program.dns;

import edgeos.memory.FwpMemory;

/** Looks names up in the tables of a zone, and tells what a node has. Everything lies in the FWP's memory. */
final class ZoneTable {
    private static final int STAR = '*';

    private ZoneTable() { }

    /**
     * Goes from the root to the name at hand, as far as there are nodes: notes the top of the innermost zone, the first name below it that is somebody else's, and the closest node, with where its
     * name starts.
     */
    static void walk(FwpMemory memory) {
        memory.putInt(DnsLayout.TOP, 0);
        memory.putInt(DnsLayout.CUT, 0);
        int hash = 0;
        for (int label = memory.getInt(DnsLayout.LABEL_COUNT); label >= 0; label--) {
            int from = memory.getByte(DnsLayout.LABELS + label) & 0xff;
            hash = from == memory.getInt(DnsLayout.NAME_BYTES) - 1 ? 0 : hashOfLabel(memory, DnsLayout.NAME + from, hash);
            int node = find(memory, hash, DnsLayout.NAME + from, false);
            if (node == 0) {
                return;
            }
            note(memory, node, from);
        }
    }

    private static void note(FwpMemory memory, int node, int from) {
        int flags = memory.getInt(node + DnsLayout.NODE_FLAGS);
        memory.putInt(DnsLayout.CLOSEST, node);
        memory.putInt(DnsLayout.CLOSEST_AT, from);
        if ((flags & DnsLayout.IS_TOP) != 0) {
            memory.putInt(DnsLayout.TOP, node);
            memory.putInt(DnsLayout.CUT, 0);
        } else if ((flags & DnsLayout.HAS_SERVERS) != 0 && memory.getInt(DnsLayout.TOP) != 0 && memory.getInt(DnsLayout.CUT) == 0) {
            memory.putInt(DnsLayout.CUT, node);
        }
    }

    private static int hashOfLabel(FwpMemory memory, long label, int parent) {
        int hash = DnsLayout.hashBelow(parent);
        int length = memory.getByte(label) & 0xff;
        for (int at = 1; at <= length; at++) {
            hash = DnsLayout.hash(hash, memory.getByte(label + at));
        }
        return hash;
    }

    /** After a walk: the node that answers for the name, which may be a wildcard's; 0 if there is none. */
    static int answering(FwpMemory memory) {
        int closest = memory.getInt(DnsLayout.CLOSEST);
        int at = memory.getInt(DnsLayout.CLOSEST_AT);
        if (at == 0) {
            return closest;
        }
        int hash = DnsLayout.hash(DnsLayout.hashBelow(memory.getInt(closest + DnsLayout.NODE_HASH)), STAR);
        return find(memory, hash, DnsLayout.NAME + at, true);
    }

    /** The node with this name, or with the wildcard's directly below it. */
    private static int find(FwpMemory memory, int hash, long name, boolean star) {
        int mask = memory.getInt(DnsLayout.ZONE);
        int slot = hash & mask;
        for (int node = slot(memory, slot); node != 0; slot = slot + 1 & mask, node = slot(memory, slot)) {
            if (memory.getInt(node + DnsLayout.NODE_HASH) == hash && isNamed(memory, node, name, star)) {
                return node;
            }
        }
        return 0;
    }

    private static int slot(FwpMemory memory, int slot) {
        return memory.getInt(DnsLayout.SLOTS + (long) slot * Integer.BYTES);
    }

    private static boolean isNamed(FwpMemory memory, int node, long name, boolean star) {
        long own = node + DnsLayout.NODE_NAME;
        int length = memory.getInt(node + DnsLayout.NODE_LENGTH);
        if (star) {
            if (length < 2 || memory.getByte(own) != 1 || memory.getByte(own + 1) != STAR) {
                return false;
            }
            own += 2;
            length -= 2;
        }
        for (int at = 0; at < length; at++) {
            if (memory.getByte(own + at) != memory.getByte(name + at)) {
                return false;
            }
        }
        return true;
    }

    /** A node's records of a type; 0 if it has none. */
    static int set(FwpMemory memory, int node, int type) {
        int set = memory.getInt(node + DnsLayout.NODE_SET);
        while (set != 0 && memory.getInt(set + DnsLayout.SET_TYPE) != type) {
            set = memory.getInt(set + DnsLayout.SET_NEXT);
        }
        return set;
    }

    /** The data of a set's first record. */
    static long firstData(int set) {
        return set + DnsLayout.SET_RECORDS + Integer.BYTES;
    }
}
