package edgeos.lab.click;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.click.ClickImport.Joining;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClickImportTest {
    private static final int MUTATIONS = 300;
    /** Much longer than a loaded machine takes: who is not done by then hangs. */
    private static final Duration HANGS = Duration.ofMinutes(5);
    private static final String[] PIECES = {"->", "[", "]", "{", "}", "(", ")", "\"", "'", "/*", "*/", "//", "::", "||", "|", "$", ",", ";", "elementclass ", "input", "\\",
            "define(", "\n", "\u0000", "99999999999", "a::b", "elementclass X {input->X->output}", "[-1]", "require", "=>", "[0,1]", "...", "AddressInfo(a 1.2.3.4/5 1:2:3:4:5:6)", "${a-b}", " & ", "ip[6:2]"};

    private static ClickImport.Result read(String text) {
        return ClickImport.read(text, "test", Joining.COPY);
    }

    private static List<String> links(Drawing drawing) {
        return drawing.links().stream().map(link -> link.from().node() + "." + link.from().port() + ">" + link.to().node() + "." + link.to().port()).sorted().toList();
    }

    @Test
    void shouldReadPortsChainsAndLateDeclarations() {
        ClickImport.Result result = read("a [1] -> [0] b; b -> c :: Discard; a :: DecIPTTL; b :: Counter; InfiniteSource(\"x, )y\", 10) -> a;");
        assertEquals(List.of("InfiniteSource-4.out>a.0", "a.1>b.0", "b.0>c.in"), links(result.drawing()));
        assertEquals(0L, result.drawing().node("InfiniteSource-4").orElseThrow().settings().get("ratePerSecond"));
    }

    @Test
    void shouldSplitArgumentsAtCommasOutsideOfQuotesAndComments() {
        assertEquals(List.of("a b", "\"c, d\"", "e"), Arguments.split(" a \n b , \"c, d\",e, "));
        assertEquals(List.of("tcp port 80", "-"), read("c :: IPClassifier(tcp /* , */ port 80, // no, this is not one\n -);").drawing().nodes().getFirst().settings().get("patterns"));
    }

    @Test
    void shouldTakeCompoundElementsApart() {
        ClickImport.Result result = read("""
                define($n 7)
                elementclass In { $a, DEPTH $d | input -> s :: Strip($a) -> u :: Unstrip($d) -> output; input [1] -> [1] output }
                x :: In($n, DEPTH ${n}); Idle -> x; x -> y :: Discard; f :: FromDevice(e) -> [1] x; x [1] -> z :: Discard;
                """);
        assertEquals(7L, result.drawing().node("x-s").orElseThrow().settings().get("bytes"));
        assertEquals(7L, result.drawing().node("x-u").orElseThrow().settings().get("bytes"));
        assertTrue(links(result.drawing()).containsAll(List.of("x-s.0>x-u.0", "x-u.0>y.in", "f.out>z.in")), () -> links(result.drawing()).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"a :: Counter -> ; b :: Counter;~line=1", "a :: Strip(many);~bytes=many", "a :: Counter; a :: Strip(1);~this name is taken",
            "a :: IPFilter(allow tcp port 99999);~number=99999", "a :: Counter [3] -> Discard;~output=3", "a :: Counter -> Discard; a -> Discard;~connected already",
            "a, b => c :: Counter, d :: Counter, e :: Counter;~left=2 right=3", "a :: { input -> Counter -> output;~not closed",
            "a :: Classifier(12/080);~12/080", "/* never ends~comment", "elementclass B { $x | input -> Strip($x) -> output } B -> Discard;~takes=1 given=0"})
    void shouldFindWhatIsWrong(String text, String found) {
        List<Finding> findings = read(text).findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR && finding.what().contains(found) && !finding.remedy().isBlank()),
                findings::toString);
    }

    @Test
    void shouldJoinWhatFollowsEachOtherUpToAQueue() {
        Drawing drawing = ClickImport.read("FromDevice(a) -> Strip(14) -> Counter -> q :: Queue(100) -> Unqueue -> Counter -> Discard;", "test", Joining.SHARE).drawing();
        assertEquals(3, drawing.links().stream().filter(link -> link.mode() == Link.Mode.SHARE).count());
        Link toQueue = drawing.links().stream().filter(link -> link.to().node().equals("q")).findFirst().orElseThrow();
        assertEquals(Link.WhenFull.DROP, toQueue.whenFull());
        assertEquals(Link.Mode.COPY, toQueue.mode());
    }

    @Test
    void shouldExportTheLabsOwnKindsAsElementsInBraces() throws IOException {
        DrawingFormat.Reading sample = DrawingFormat.read(Path.of("samples", "firewall-real-packets.json"));
        ClickExport.Result result = ClickExport.write(sample.drawing());
        ClickImport.Result again = ClickImport.read(result.text(), "again", Joining.COPY);
        assertTrue(again.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), again.findings()::toString);
        assertTrue(again.drawing().nodes().stream().anyMatch(node -> node.kind().equals("ipFilter") && node.settings().lines("rules").toString().contains("11211")), result::text);
    }

    @Test
    void shouldKeepDisabledNodesWhenSaved() {
        Drawing drawing = read("a :: Mystery(1, \"2, 3\") -> Discard;").drawing();
        DrawingFormat.Reading again = DrawingFormat.read(DrawingFormat.write(drawing), "again");
        assertEquals(drawing, again.drawing());
        assertEquals(List.of(), again.findings());
        assertEquals(List.of("Discard-1"), drawing.enabled().nodes().stream().map(node -> node.id()).toList());
    }

    @Test
    void shouldRefuseWhatGrowsWithoutBounds() {
        var doubling = new StringBuilder("elementclass A0 Counter; ");
        IntStream.range(1, 30).forEach(level -> doubling.append("elementclass A%d { $x | input -> A%d($x$x) -> A%d($x$x) -> output } ".formatted(level, level - 1, level - 1)));
        doubling.append("A29(abcdefgh) -> Discard;");
        assertTimeout(HANGS, () -> assertTrue(read(doubling.toString()).findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)));
        String wide = "a [" + "0,".repeat(900) + "0] -> " + "b,".repeat(900) + "c; ";
        assertTrue(read(wide.repeat(100)).findings().stream().anyMatch(finding -> finding.what().contains("too many connections")));
        String aliases = IntStream.range(1, 20_000).mapToObj(number -> "elementclass A" + number + " A" + (number - 1) + ";").collect(Collectors.joining());
        assertTimeout(HANGS, () -> assertEquals(1, read(aliases + "a :: A19999;").drawing().nodes().size()));
        String deep = "a :: IPFilter(allow " + "(".repeat(100_000) + "); " + "{".repeat(100_000);
        assertTimeout(HANGS, () -> assertTrue(read(deep).findings().size() > 1));
    }

    @Test
    void shouldReadAnythingWithoutThrowingOrHanging() throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("samples", "click"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".click")).sorted().toList()) {
                samples.add(Files.readString(file));
            }
        }
        var random = new Random(5);
        assertTimeout(HANGS, () -> {
            for (int round = 0; round < MUTATIONS; round++) {
                String text = mutated(samples.get(random.nextInt(samples.size())), random);
                ClickImport.Result result = ClickImport.read(text, "fuzz", round % 2 == 0 ? Joining.SHARE : Joining.COPY);
                assertNotNull(DrawingFormat.write(result.drawing()));
                assertNotNull(ClickImport.read(ClickExport.write(result.drawing()).text(), "again", Joining.COPY));
                result.findings().forEach(finding -> assertTrue(saysWhere(finding, text), () -> finding + " of " + text));
            }
        });
    }

    /** A finding names a line that there is, and, if it is about an element, the element. */
    private static boolean saysWhere(Finding finding, String text) {
        Matcher line = Pattern.compile(" line=([0-9]+)$").matcher(finding.what());
        boolean named = finding.place() == Finding.Place.DRAWING || !finding.subject().isEmpty() && finding.what().contains(" element=");
        return line.find() && Integer.parseInt(line.group(1)) >= 1 && Integer.parseInt(line.group(1)) <= text.lines().count() + 1 && named && !finding.remedy().isBlank();
    }

    private static String mutated(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int change = random.nextInt(6); change >= 0 && !changed.isEmpty(); change--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(20)));
                case 2 -> changed.setCharAt(at, (char) (32 + random.nextInt(96)));
                default -> changed.insert(at, text, random.nextInt(text.length()), text.length());
            }
        }
        return changed.toString();
    }
}
