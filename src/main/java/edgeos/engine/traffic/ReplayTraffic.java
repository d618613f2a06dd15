package edgeos.engine.traffic;

import edgeos.notation.DeadlineList;
import edgeos.notation.Settings;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;
import edgeos.program.pcap.PacketFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/**
 * Real packets from a capture file, in the order of the file, as captured, at a multiple of that, or as fast as there is room. A
 * packet whose time lies before that of a forerunner follows at once. A repetition goes on after the last packet by the mean gap, or 1 ms if there
 * is none.
 */
final class ReplayTraffic implements Traffic {
    private static final double UNKNOWN_GAP_NANOS = 1e6;

    private final PacketFile file;
    private final Pace pace;
    private final double speed;
    private final int[] clients;
    private final long[] tupleHighs;
    private final long[] tupleLows;
    private final long[] sinceFirstNanos;
    private final long[] deadlinesNanos;
    private final double meanGapNanos;
    private long repetitionsLeft;
    private int packet;

    private ReplayTraffic(PacketFile file, boolean atOnce, double speed, long repetitions, DeadlineList deadlines) {
        this.file = file;
        this.pace = new Pace(atOnce);
        this.speed = speed;
        this.repetitionsLeft = repetitions == 0 ? Long.MAX_VALUE : repetitions;
        this.clients = new int[file.count()];
        this.tupleHighs = new long[file.count()];
        this.tupleLows = new long[file.count()];
        this.sinceFirstNanos = new long[file.count()];
        if (file.count() == 0) {
            repetitionsLeft = 0;
        }
        this.meanGapNanos = identify();
        this.deadlinesNanos = deadlines.micros().isEmpty() ? new long[0] : due(deadlines);
    }

    /** Opens the traffic of a node of kind {@code replay}. */
    static ReplayTraffic open(Settings settings) throws IOException {
        PacketFile file = PacketFile.read(Path.of(settings.text("file", "")));
        String pace = settings.text("pace", "captured");
        double speed = switch (pace) {
            case "captured", "fast" -> 1;
            case "times" -> settings.real("times", 1);
            default -> throw new IllegalArgumentException("pace is none of captured, times, fast: pace=" + pace);
        };
        if (!(speed > 0)) {
            throw new IllegalArgumentException("pace must be a multiple above 0: times=" + speed);
        }
        return new ReplayTraffic(file, pace.equals("fast"), speed, Math.max(0, settings.whole("repetitions", 1)),
                DeadlineList.parse(settings.text("deadlinesMicros", "")));
    }

    /** The deadline of each packet: 5-tuple flows are numbered as they come. */
    private long[] due(DeadlineList deadlines) {
        record Flow(long high, long low) { }
        var numbers = new HashMap<Flow, Integer>();
        var due = new long[file.count()];
        for (int index = 0; index < due.length; index++) {
            due[index] = deadlines.nanos(numbers.computeIfAbsent(new Flow(tupleHighs[index], tupleLows[index]), _ -> numbers.size()));
        }
        return due;
    }

    private double identify() {
        ByteOctets view = file.view();
        for (int index = 0; index < file.count(); index++) {
            file.look(view, index);
            long outline = Outline.of(view);
            clients[index] = FlowKey.client(view, outline);
            tupleHighs[index] = FlowKey.high(view, outline);
            tupleLows[index] = FlowKey.low(view, outline);
            long since = file.epochNanos(index) - file.epochNanos(0);
            sinceFirstNanos[index] = index == 0 ? 0 : Math.max(since, sinceFirstNanos[index - 1]);
        }
        double span = file.count() == 0 ? 0 : sinceFirstNanos[file.count() - 1];
        return span == 0 ? UNKNOWN_GAP_NANOS : span / (file.count() - 1);
    }

    @Override
    public long dueNanos() {
        return repetitionsLeft == 0 ? NEVER : pace.dueNanos();
    }

    @Override
    public int lengthBytes() {
        return file.lengthBytes(packet);
    }

    @Override
    public void writeTo(MemorySegment ring, long offset) {
        file.copyTo(packet, ring, offset);
    }

    @Override
    public int clientAddress() {
        return clients[packet];
    }

    @Override
    public long tupleHigh() {
        return tupleHighs[packet];
    }

    @Override
    public long tupleLow() {
        return tupleLows[packet];
    }

    @Override
    public long deadlineNanos() {
        return deadlinesNanos.length == 0 ? 0 : deadlinesNanos[packet];
    }

    @Override
    public void advance(long nowNanos) {
        double gapNanos = meanGapNanos;
        if (++packet == file.count()) {
            packet = 0;
            repetitionsLeft--;
        } else {
            gapNanos = sinceFirstNanos[packet] - sinceFirstNanos[packet - 1];
        }
        pace.after(gapNanos / speed);
    }

    @Override
    public void setLoad(double factor, long nowNanos) {
        pace.setFactor(factor, nowNanos);
    }

    @Override
    public Optional<String> warning() {
        return file.warning();
    }

    @Override
    public void close() { }
}
