package edgeos.telemetry.recording;

import edgeos.notation.DropReason;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes a snapshot of lists again, in the order of {@link Flattener}. What does not fit throws {@link DamagedException}. One thread; one snapshot. */
final class Unflattener {
    private final Flat from;
    private final Words.All words;
    private int text;
    private int count;
    private int real;
    private int curve;

    private Unflattener(Flat from, Words.All words) {
        this.from = from;
        this.words = words;
    }

    static Snapshot of(Flat flat, Words.All words) {
        var unflattener = new Unflattener(flat, words);
        Snapshot made = unflattener.snapshot();
        if (unflattener.text != flat.texts().size() || unflattener.count != flat.counts().length || unflattener.real != flat.reals().length || unflattener.curve != flat.curves().size()) {
            throw new DamagedException("a moment has more than a moment has");
        }
        return made;
    }

    private Snapshot snapshot() {
        long atNanos = count();
        long serial = count();
        long fwps = count();
        long memoryBytes = count();
        Ledger ledger = ledger();
        List<Snapshot.NodeFigures> nodes = all(this::node);
        List<Snapshot.LinkFigures> links = all(this::link);
        List<Snapshot.ChainFigures> chains = all(this::chain);
        List<Snapshot.RoleFigures> roles = all(() -> new Snapshot.RoleFigures(text(), count(), count()));
        Distribution latency = curve();
        Snapshot.Split split = split();
        return new Snapshot(atNanos, serial, ledger, nodes, links, chains, roles, latency, split, curve(), curve(), curve(), curve(), fwps, memoryBytes, protection(), all(this::swarm));
    }

    private Ledger ledger() {
        return new Ledger(count(), count(), count(), count(), dropped(), count(), count());
    }

    /** By the reasons of this lab, whatever the order of those in the file. */
    private List<Long> dropped() {
        int reasons = size();
        if (reasons == 0) {
            return List.of();
        }
        Long[] by = new Long[DropReason.count()];
        Arrays.fill(by, 0L);
        for (int at = 0; at < reasons; at++) {
            by[words.dropReasons().at(at).ordinal()] = count();
        }
        return List.of(by);
    }

    private Snapshot.NodeFigures node() {
        String id = text();
        long in = count();
        long out = count();
        long bytesIn = count();
        List<Long> dropped = dropped();
        long consumed = count();
        long met = count();
        long missed = count();
        int instances = number();
        long runNanos = count();
        long runs = count();
        long overruns = count();
        long faults = count();
        Snapshot.NodeState state = words.nodeStates().at(number());
        return new Snapshot.NodeFigures(id, in, out, bytesIn, dropped, consumed, met, missed, instances, real(), runNanos, runs, overruns, faults, state, figures());
    }

    private Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        for (int left = size(); left > 0; left--) {
            figures.put(text(), count());
        }
        return Collections.unmodifiableMap(figures);
    }

    private Snapshot.LinkFigures link() {
        String id = text();
        long messages = count();
        long bytes = count();
        long dropped = count();
        long stalls = count();
        long met = count();
        long missed = count();
        return new Snapshot.LinkFigures(id, messages, bytes, dropped, real(), stalls, met, missed, words.linkStates().at(number()));
    }

    private Snapshot.ChainFigures chain() {
        return new Snapshot.ChainFigures(text(), number(), number(), number(), count(), count(), count(), count(), count(), count(), count(), curve(), split());
    }

    private Snapshot.Split split() {
        return new Snapshot.Split(real(), real(), real(), real());
    }

    private Protection protection() {
        List<Protection.CapabilityFigures> capabilities = all(() -> new Protection.CapabilityFigures(text(), count(), count() != 0));
        List<Protection.FaultFigures> faults = all(() -> new Protection.FaultFigures(text(), text(), count(), count(), number(), count()));
        return new Protection(capabilities, faults, count(), all(() -> new Protection.Denial(text(), text(), count())));
    }

    private SwarmFigures swarm() {
        String id = text();
        String lastError = text();
        return new SwarmFigures(id, count(), count(), count(), count(), count(), count(), count(), count(), count(), count(), number(), number(), number(), count(), count(), curve(), lastError);
    }

    private <T> List<T> all(Supplier<T> each) {
        int size = size();
        var things = new ArrayList<T>();
        for (int at = 0; at < size; at++) {
            things.add(each.get());
        }
        return List.copyOf(things);
    }

    /** How many of something follow, each of which has a count of its own. */
    private int size() {
        long size = count();
        if (size < 0 || size > from.counts().length - count) {
            throw new DamagedException("a list is longer than what is left: size=" + size);
        }
        return (int) size;
    }

    private int number() {
        long value = count();
        if (value != (int) value) {
            throw new DamagedException("a number is too large: value=" + value);
        }
        return (int) value;
    }

    private long count() {
        if (count == from.counts().length) {
            throw new DamagedException("counts are missing");
        }
        return from.counts()[count++];
    }

    private double real() {
        if (real == from.reals().length) {
            throw new DamagedException("shares are missing");
        }
        return from.reals()[real++];
    }

    private String text() {
        if (text == from.texts().size()) {
            throw new DamagedException("names are missing");
        }
        return from.texts().get(text++);
    }

    private Distribution curve() {
        if (curve == from.curves().size()) {
            throw new DamagedException("distributions are missing");
        }
        return from.curves().get(curve++);
    }
}
