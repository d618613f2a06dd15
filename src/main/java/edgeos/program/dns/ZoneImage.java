package edgeos.program.dns;

import edgeos.memory.FwpMemory;
import edgeos.notation.dns.DomainName;
import edgeos.notation.dns.RecordType;
import edgeos.notation.dns.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a zone as they lie in memory; see {@link DnsLayout}. Immutable. */
final class ZoneImage {
    private final int[] words;

    private ZoneImage(int[] words) {
        this.words = words;
    }

    /** The tables of these zones. */
    static ZoneImage of(Zone zone) {
        Map<DomainName, Map<RecordType, List<Zone.Entry>>> nodes = new LinkedHashMap<>();
        nodes.put(DomainName.ROOT, new LinkedHashMap<>());
        for (Zone.Entry entry : zone.records()) {
            for (DomainName name = entry.owner().small(); !name.isRoot(); name = name.parent()) {
                nodes.computeIfAbsent(name, _ -> new LinkedHashMap<>());
            }
            nodes.get(entry.owner().small()).computeIfAbsent(entry.type(), _ -> new ArrayList<>()).add(entry);
        }
        int slots = Integer.highestOneBit(Math.max(4, nodes.size() * 2 - 1)) * 2;
        var out = new Writer(1 + slots);
        out.set(0, slots - 1);
        nodes.forEach((name, sets) -> {
            int hash = hash(name.wire());
            int slot = hash & slots - 1;
            while (out.get(1 + slot) != 0) {
                slot = slot + 1 & slots - 1;
            }
            out.set(1 + slot, out.offset());
            out.node(name.wire(), hash, sets);
        });
        return new ZoneImage(out.words());
    }

    /** The hash of a name, which starts with that of its parent. */
    private static int hash(byte[] name) {
        if (name.length == 1) {
            return 0;
        }
        int hash = DnsLayout.hashBelow(hash(Arrays.copyOfRange(name, 1 + name[0], name.length)));
        for (int at = 1; at <= name[0]; at++) {
            hash = DnsLayout.hash(hash, name[at]);
        }
        return hash;
    }

    /** How much memory a server needs with these tables. */
    long sizeBytes() {
        return DnsLayout.ZONE + (long) words.length * Integer.BYTES;
    }

    /** Writes the tables where they belong. */
    void writeTo(FwpMemory memory) {
        for (int at = 0; at < words.length; at++) {
            memory.putInt(DnsLayout.ZONE + (long) at * Integer.BYTES, words[at]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneImage image && Arrays.equals(words, image.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Words one after the other, for whom offsets count from the memory's first byte. */
    private static final class Writer {
        private int[] words;
        private int count;

        Writer(int reserved) {
            words = new int[reserved];
            count = reserved;
        }

        void set(int at, int word) {
            words[at] = word;
        }

        int get(int at) {
            return words[at];
        }

        int offset() {
            return (int) DnsLayout.ZONE + count * Integer.BYTES;
        }

        int[] words() {
            return Arrays.copyOf(words, count);
        }

        private void put(int word) {
            words = count == words.length ? Arrays.copyOf(words, count * 2) : words;
            words[count++] = word;
        }

        private void put(byte[] bytes) {
            put(bytes.length);
            var order = java.nio.ByteBuffer.wrap(Arrays.copyOf(bytes, DnsLayout.padded(bytes.length))).order(java.nio.ByteOrder.nativeOrder());
            while (order.hasRemaining()) {
                put(order.getInt());
            }
        }

        void node(byte[] name, int hash, Map<RecordType, List<Zone.Entry>> sets) {
            put((sets.containsKey(RecordType.SOA) ? DnsLayout.IS_TOP : 0) | (sets.containsKey(RecordType.NS) ? DnsLayout.HAS_SERVERS : 0));
            int link = count;
            put(0);
            put(hash);
            put(name);
            for (Map.Entry<RecordType, List<Zone.Entry>> set : sets.entrySet()) {
                set(link, offset());
                link = count;
                put(0);
                put(set.getKey().number());
                put(set.getValue().stream().mapToInt(Zone.Entry::seconds).min().orElse(0));
                put(set.getValue().size());
                set.getValue().forEach(entry -> put(entry.data()));
            }
        }
    }
}
