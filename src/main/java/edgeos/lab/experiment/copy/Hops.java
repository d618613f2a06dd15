package edgeos.lab.experiment.copy;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.Draft;
import edgeos.lab.experiment.contest.DrawnTurns;
import edgeos.lab.experiment.contest.Variants;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chain of FWPs that all do the same, joined by links of one mode.
 *
 * @param mode copy or share
 * @param work what each FWP does
 * @param bytes length of a message
 * @param scale how long the chain is, and how long it is measured
 */
record Hops(Link.Mode mode, Work work, int bytes, Scale scale) implements Contestant {
    private static final String SOURCE = "source";
    private static final String SINK = "sink";
    private static final int BITS = 8;

    /** What an FWP does with each message. */
    enum Work {
        /** Nothing: it passes it on. */
        NONE("none", "echo", Map.of("swapAddresses", false)),
        /** It looks for the first of some rules that matches, which is the last one. */
        FIREWALL("firewall", "firewall", Map.of("rules", rules(), "otherwise", "deny"));

        private static final int DENIED = 19;

        private final String words;
        private final String kind;
        private final Map<String, ?> settings;

        Work(String words, String kind, Map<String, ?> settings) {
            this.words = words;
            this.kind = kind;
            this.settings = settings;
        }

        private static List<String> rules() {
            return Stream.concat(IntStream.range(0, DENIED).mapToObj(number -> "deny tcp 172.16." + number + ".0/24 -> any : " + (8000 + number)),
                    Stream.of("allow udp any -> any : 80")).toList();
        }
    }

    static String name(Link.Mode mode, Work work, int bytes) {
        return mode.name().toLowerCase(Locale.ROOT) + "." + work.words + "." + bytes;
    }

    @Override
    public String name() {
        return name(mode, work, bytes);
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", (mode == Link.Mode.COPY ? "copy" : "share") + (work == Work.NONE ? "" : ", firewalls"));
        columns.put("work", work.words);
        columns.put("hops", scale.hops());
        columns.put("bytes", bytes);
        return columns;
    }

    @Override
    public String group() {
        return String.valueOf(bytes);
    }

    @Override
    public String isolation() {
        return mode == Link.Mode.COPY ? "own memory for each FWP, copied and checked at each hop" : "none: all FWPs work on the same bytes";
    }

    @Override
    public String against() {
        return mode == Link.Mode.COPY ? name(Link.Mode.SHARE, work, bytes) : "";
    }

    private Drawing drawn() {
        var draft = new Draft(name(), scale.hops() + " FWPs in a row, joined by links of mode " + mode.name().toLowerCase(Locale.ROOT) + ".")
                .node(SOURCE, "generator", Map.of("ratePerSecond", 0.0, "sizesBytes", Integer.toString(bytes)));
        for (int hop = 1; hop <= scale.hops(); hop++) {
            draft.node("hop" + hop, work.kind, work.settings);
        }
        draft.node(SINK, "sink", Map.of()).copy(SOURCE + ".out", "hop1.in");
        for (int hop = 1; hop < scale.hops(); hop++) {
            draft.link("hop" + hop + ".out", "hop" + (hop + 1) + ".in", mode);
        }
        return draft.copy("hop" + scale.hops() + ".out", SINK + ".in").drawing();
    }

    @Override
    public String drawing() {
        return DrawingFormat.write(drawn());
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        return DrawnTurns.of(Variants.of(drawn(), Path.of("."), scale.ringsBytes()), scale.pace(), this::figures);
    }

    private SequencedMap<String, Double> figures(Snapshot before, Snapshot after) {
        double perSecond = DrawnTurns.perSecond(after.ledger().delivered() - before.ledger().delivered(), before, after);
        var figures = new LinkedHashMap<String, Double>();
        figures.put(CopyExperiment.MESSAGES, perSecond);
        figures.put("bitsPerSecond", perSecond * bytes * BITS);
        return figures;
    }
}
