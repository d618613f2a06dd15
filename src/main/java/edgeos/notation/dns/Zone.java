package edgeos.notation.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a server is asked about: one zone or several, each with its SOA record at its top.
 *
 * @param records in the order of the lines
 */
public record Zone(List<Entry> records) {
    private static final int STANDARD_SECONDS = 300;

    /**
     * A record.
     *
     * @param owner whose it is, as written
     * @param seconds how long it may be kept
     * @param data as it is on the wire
     */
    public record Entry(DomainName owner, int seconds, RecordType type, byte[] data) { }

    public Zone {
        records = List.copyOf(records);
    }

    /**
     * Reads the lines of a zone; see {@link ZoneLine}.
     *
     * @throws IllegalArgumentException naming the line, or the name, that is wrong
     */
    public static Zone parse(List<String> lines) {
        var records = new ArrayList<Entry>();
        DomainName origin = DomainName.ROOT;
        DomainName owner = null;
        int seconds = STANDARD_SECONDS;
        for (int at = 0; at < lines.size(); at++) {
            try {
                switch (ZoneLine.parse(lines.get(at))) {
                    case ZoneLine.Blank _ -> { }
                    case ZoneLine.Origin next -> origin = DomainName.parse(next.name(), origin);
                    case ZoneLine.Ttl ttl -> seconds = ttl.seconds();
                    case ZoneLine.Entry entry -> {
                        owner = owner(entry, owner, origin);
                        records.add(new Entry(owner, entry.seconds() < 0 ? seconds : entry.seconds(), entry.type(), RecordData.of(entry.type(), entry.data(), origin)));
                    }
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("line " + (at + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        var zone = new Zone(records);
        zone.check();
        return zone;
    }

    private static DomainName owner(ZoneLine.Entry entry, DomainName before, DomainName origin) {
        if (!entry.owner().isEmpty()) {
            return DomainName.parse(entry.owner(), origin);
        }
        if (before == null) {
            throw new IllegalArgumentException("the first record has no name: it starts with a blank");
        }
        return before;
    }

    private void check() {
        Map<DomainName, Set<RecordType>> types = new HashMap<>();
        Map<DomainName, Integer> aliases = new HashMap<>();
        for (Entry entry : records) {
            types.computeIfAbsent(entry.owner().small(), _ -> new HashSet<>()).add(entry.type());
            if (entry.type() == RecordType.CNAME || entry.type() == RecordType.SOA) {
                aliases.merge(entry.owner().small(), 1, Integer::sum);
            }
        }
        types.forEach((name, all) -> {
            if (all.contains(RecordType.CNAME) && all.size() > 1 || aliases.getOrDefault(name, 0) > 1) {
                throw new IllegalArgumentException("a name with a CNAME has nothing else, and there is one SOA: name=" + name);
            }
            DomainName top = name;
            while (!top.isRoot() && !types.getOrDefault(top, Set.of()).contains(RecordType.SOA)) {
                top = top.parent();
            }
            if (!types.getOrDefault(top, Set.of()).contains(RecordType.SOA)) {
                throw new IllegalArgumentException("the name is in no zone: at its top there must be an SOA record: name=" + name);
            }
        });
    }
}
