package edgeos.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.NodeSpec;
import edgeos.engine.traffic.Traffics;
import edgeos.model.Drawing;
import edgeos.model.Sketch;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding.Severity;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.program.Program;
import edgeos.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the checks find no error in, the plan compiles, and programs and traffic take. */
class FitToRunTest {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*\"|-?\\b\\d+\\b");
    /** Open sockets, and no traffic. */
    private static final List<String> SOCKETS = List.of("tcpIn", "udpIn", "tapIn");
    private static final String[] SAMPLES = {"default.json", "nat-there-and-back.json", "copy-vs-share.json", "classifier.json"};
    private static final String[] WORDS = {"any", "10.0.0.0/8", "10.0.0.1", "0.0.0.0/0", "255.255.255.255/32", "80", "0", "0-0", "1024-65535", "65535",
            "64", "64 x 7, 1518 x 1", "42 x 1000000", "9018", "allow any", "deny tcp any -> any : 80", "udp any <-> any : 53", "tcp", "udp", "icmp",
            "frames", "bytes", "allow", "deny", "constant", "poisson", "x", ""};

    @Property(tries = 400)
    void shouldRunWhateverTheChecksTake(@ForAll long seed) {
        var random = new Random(seed);
        List<Kind> kinds = Catalogue.kinds().stream().filter(kind -> !List.of("replay", "wasm", "swarm").contains(kind.id())).toList();
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        var values = new LinkedHashMap<String, Object>();
        kind.settings().stream().filter(_ -> random.nextInt(3) == 0).forEach(setting -> values.put(setting.name(), value(setting, random)));
        Drawing drawing = new Sketch().node("node", kind.id(), null, values).drawing();
        if (isFit(drawing)) {
            assertDoesNotThrow(() -> start(PlanCompiler.compile(drawing, Path.of("")).nodes().getFirst()), values::toString);
        }
    }

    @Property(tries = 300)
    void shouldCompileWhateverTheChecksTakeOfAMuddledFile(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        String text = Files.readString(Path.of("samples", SAMPLES[random.nextInt(SAMPLES.length)]));
        List<String> words = QUOTED.matcher(text).results().map(MatchResult::group).toList();
        for (int swap = random.nextInt(4); swap >= 0; swap--) {
            text = swapped(text, words.get(random.nextInt(words.size())), words.get(random.nextInt(words.size())), random);
        }
        Drawing drawing = DrawingFormat.read(text, "muddled").drawing();
        if (assertDoesNotThrow(() -> isFit(drawing))) {
            assertDoesNotThrow(() -> PlanCompiler.compile(drawing, Path.of("")));
        }
    }

    private static String swapped(String text, String out, String in, Random random) {
        int at = text.indexOf(out, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + in + text.substring(at + out.length());
    }

    private static boolean isFit(Drawing drawing) {
        return Checker.check(drawing).stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static void start(NodeSpec node) throws IOException {
        assertTrue(Integer.bitCount(node.ringBytes()) == 1, "ringBytes=" + node.ringBytes());
        if (node.role() == NodeSpec.Role.SOURCE && !SOCKETS.contains(node.kind())) {
            Traffics.open(node.kind(), node.settings()).close();
        } else if (node.role() == NodeSpec.Role.FWP) {
            Program text = Programs.text(node.program(), node.settings());
            assertFalse(text.stateBytes() < 0, "stateBytes=" + text.stateBytes());
        }
    }

    private static Object value(Setting setting, Random random) {
        return switch (setting) {
            case Setting.Whole whole -> random.nextBoolean() ? (random.nextBoolean() ? whole.min() : whole.max()) : 1L << random.nextInt(30);
            case Setting.Real real -> random.nextBoolean() ? (random.nextBoolean() ? real.min() : real.max()) : random.nextDouble() * 1000;
            case Setting.Flag _ -> random.nextBoolean();
            case Setting.Lines _ -> random.ints(random.nextInt(4), 0, WORDS.length).mapToObj(word -> WORDS[word]).toList();
            case Setting.Folder _ -> "";
            case Setting.Choice _, Setting.Text _, Setting.File _ -> WORDS[random.nextInt(WORDS.length)];
        };
    }
}
