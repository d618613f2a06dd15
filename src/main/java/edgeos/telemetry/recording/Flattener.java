package edgeos.telemetry.recording;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lays a snapshot out as lists; {@link Unflattener} takes it back in the same order. One thread; one snapshot. */
final class Flattener {
    private final List<String> texts = new ArrayList<>();
    private final List<Distribution> curves = new ArrayList<>();
    private long[] counts = new long[256];
    private int counted;
    private double[] reals = new double[64];
    private int measured;

    private Flattener() { }

    static Flat of(Snapshot snapshot) {
        var flat = new Flattener();
        flat.snapshot(snapshot);
        return new Flat(List.copyOf(flat.texts), Arrays.copyOf(flat.counts, flat.counted), Arrays.copyOf(flat.reals, flat.measured), List.copyOf(flat.curves));
    }

    private void snapshot(Snapshot of) {
        counts(of.atNanos(), of.serial(), of.fwps(), of.memoryBytes());
        ledger(of.ledger());
        all(of.nodes(), this::node);
        all(of.links(), this::link);
        all(of.chains(), this::chain);
        all(of.roles(), role -> {
            texts.add(role.name());
            counts(role.busyNanos(), role.dutyCycles());
        });
        curves.add(of.latency());
        split(of.split());
        curves.addAll(List.of(of.createNanos(), of.activateNanos(), of.activateAwakeNanos(), of.activateWokenNanos()));
        protection(of.protection());
        all(of.swarms(), this::swarm);
    }

    private void ledger(Ledger of) {
        counts(of.produced(), of.created(), of.delivered(), of.consumed());
        all(of.droppedBy(), this::counts);
        counts(of.discarded(), of.inFlight());
    }

    private void node(Snapshot.NodeFigures of) {
        texts.add(of.id());
        counts(of.in(), of.out(), of.bytesIn());
        all(of.droppedBy(), this::counts);
        counts(of.consumed(), of.met(), of.missed(), of.instances(), of.runNanos(), of.runs(), of.overruns(), of.faults(), of.state().ordinal());
        reals(of.fill());
        counts(of.figures().size());
        for (Map.Entry<String, Long> figure : of.figures().entrySet()) {
            texts.add(figure.getKey());
            counts(figure.getValue());
        }
    }

    private void link(Snapshot.LinkFigures of) {
        texts.add(of.id());
        counts(of.messages(), of.bytes(), of.dropped(), of.stalls(), of.met(), of.missed(), of.state().ordinal());
        reals(of.fill());
    }

    private void chain(Snapshot.ChainFigures of) {
        texts.add(of.id());
        counts(of.active(), of.cachedCleaned(), of.cachedUncleaned(), of.created(), of.activated(), of.terminated(), of.cleaned(), of.cleanedBytes(), of.fromCache(), of.refused());
        curves.add(of.latency());
        split(of.split());
    }

    private void split(Snapshot.Split of) {
        reals(of.gateNanos(), of.waitNanos(), of.runNanos(), of.moveNanos());
    }

    private void protection(Protection of) {
        all(of.capabilities(), each -> {
            texts.add(each.id());
            counts(each.refused(), each.revoked() ? 1 : 0);
        });
        all(of.faults(), each -> {
            texts.add(each.node());
            texts.add(each.reason());
            counts(each.faults(), each.restarts(), each.down(), each.capabilityFaults());
        });
        counts(of.capabilityFaults());
        all(of.denials(), each -> {
            texts.add(each.link());
            texts.add(each.capability());
            counts(each.waiting());
        });
    }

    private void swarm(SwarmFigures of) {
        texts.add(of.id());
        texts.add(of.lastError());
        counts(of.asked(), of.answered(), of.wrong(), of.unasked(), of.lost(), of.late(), of.refused(), of.misses(), of.abandoned(), of.open(), of.clients(), of.connected(), of.ready(), of.connects(),
                of.bytesIn());
        curves.add(of.latency());
    }

    private <T> void all(List<T> things, Consumer<T> each) {
        counts(things.size());
        things.forEach(each);
    }

    private void counts(long... values) {
        if (counted + values.length > counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2 + values.length);
        }
        System.arraycopy(values, 0, counts, counted, values.length);
        counted += values.length;
    }

    private void reals(double... values) {
        if (measured + values.length > reals.length) {
            reals = Arrays.copyOf(reals, reals.length * 2 + values.length);
        }
        System.arraycopy(values, 0, reals, measured, values.length);
        measured += values.length;
    }
}
