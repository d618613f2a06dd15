package edgeos.telemetry.recording;

import edgeos.telemetry.Event;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Pools, schedules, and events as bytes, each whole. Stateless; any thread. */
final class Looks {
    private Looks() { }

    static void pack(PoolView pool, Packer into) {
        into.number(pool.atNanos()).number(pool.blocks().size());
        for (PoolView.Block block : pool.blocks()) {
            into.text(block.chain());
            texts(block.nodes(), into);
            into.number(block.states().length);
            for (int at = 0; at < block.states().length;) {
                int end = at + 1;
                while (end < block.states().length && block.states()[end] == block.states()[at]) {
                    end++;
                }
                into.one(block.states()[at]).number(end - at);
                at = end;
            }
            numbers(block.clients(), into);
            numbers(block.ports(), into);
        }
    }

    private static void numbers(int[] values, Packer into) {
        into.number(values.length);
        int before = 0;
        for (int value : values) {
            into.signed((long) value - before);
            before = value;
        }
    }

    private static int[] numbers(Unpacker from) {
        int[] values = new int[from.count()];
        int before = 0;
        for (int at = 0; at < values.length; at++) {
            before += (int) from.signed();
            values[at] = before;
        }
        return values;
    }

    static PoolView pool(Unpacker from, Words.All words) {
        long atNanos = from.number();
        return new PoolView(atNanos, list(from, () -> block(from, words)));
    }

    private static PoolView.Block block(Unpacker from, Words.All words) {
        String chain = from.text();
        List<String> nodes = list(from, from::text);
        byte[] states = new byte[from.length()];
        for (int at = 0; at < states.length;) {
            FwpState state = words.fwpStates().at(from.one());
            int end = at + from.upTo(states.length - at);
            Arrays.fill(states, at, end, (byte) state.ordinal());
            if (end == at) {
                throw new DamagedException("a run of states has no end");
            }
            at = end;
        }
        int[] clients = numbers(from);
        int[] ports = numbers(from);
        if ((long) clients.length * nodes.size() != states.length || ports.length != clients.length) {
            throw new DamagedException("a pool has other states than FWPs");
        }
        return new PoolView.Block(chain, nodes, states, clients, ports);
    }

    static void pack(ScheduleTrace trace, Packer into) {
        into.number(trace.atNanos());
        texts(trace.nodes(), into);
        into.number(trace.tracks().size());
        for (ScheduleTrace.Track track : trace.tracks()) {
            into.text(track.role()).number(track.forgotten()).one(track.goesOn() ? 1 : 0).number(track.count());
            long before = 0;
            for (int run = 0; run < track.count(); run++) {
                into.signed(track.startNanos()[run] - before).signed(track.stopNanos()[run] - track.startNanos()[run]).number(track.node()[run]).signed(track.instance()[run])
                        .signed(track.messages()[run]).number(track.budgetNanos()[run]);
                long due = track.deadlineNanos()[run] - track.startNanos()[run];
                into.signed(track.deadlineNanos()[run] == 0 ? 0 : due >= 0 ? due + 1 : due);
                before = track.stopNanos()[run];
            }
        }
    }

    static ScheduleTrace schedule(Unpacker from) {
        long atNanos = from.number();
        List<String> nodes = list(from, from::text);
        return new ScheduleTrace(atNanos, nodes, list(from, () -> track(from, nodes.size())));
    }

    private static ScheduleTrace.Track track(Unpacker from, int nodes) {
        String role = from.text();
        long forgotten = from.number();
        boolean goesOn = from.one() != 0;
        int runs = from.count();
        var track = new ScheduleTrace.Track(role, new long[runs], new long[runs], new int[runs], new int[runs], new int[runs], new long[runs], new long[runs], forgotten, goesOn);
        long before = 0;
        for (int run = 0; run < runs; run++) {
            track.startNanos()[run] = before + from.signed();
            track.stopNanos()[run] = track.startNanos()[run] + from.signed();
            track.node()[run] = from.upTo(nodes - 1);
            track.instance()[run] = (int) from.signed();
            track.messages()[run] = (int) from.signed();
            track.budgetNanos()[run] = from.number();
            long due = from.signed();
            track.deadlineNanos()[run] = due == 0 ? 0 : track.startNanos()[run] + (due > 0 ? due - 1 : due);
            before = track.stopNanos()[run];
        }
        return track;
    }

    static void pack(Event event, Packer into) {
        into.number(event.serial()).signed(event.atNanos()).one(event.level().ordinal()).one(event.topic().ordinal()).text(event.subject()).text(event.text());
    }

    static Event event(Unpacker from, Words.All words) {
        return new Event(from.number(), from.signed(), words.levels().at(from.one()), words.topics().at(from.one()), from.text(), from.text());
    }

    private static void texts(List<String> texts, Packer into) {
        into.number(texts.size());
        texts.forEach(into::text);
    }

    private static <T> List<T> list(Unpacker from, Supplier<T> each) {
        int size = from.count();
        var things = new ArrayList<T>();
        for (int at = 0; at < size; at++) {
            things.add(each.get());
        }
        return things;
    }
}
