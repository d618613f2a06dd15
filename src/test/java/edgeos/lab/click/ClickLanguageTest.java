package edgeos.lab.click;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.click.ClickImport.Joining;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples that Click's manual gives of its language, in other words. */
class ClickLanguageTest {
    private static ClickImport.Result read(String text) {
        return ClickImport.read(text, "test", Joining.COPY);
    }

    private static List<String> links(String text) {
        Drawing drawing = read(text).drawing();
        return drawing.links().stream().map(link -> link.from().node() + "." + link.from().port() + ">" + link.to().node() + "." + link.to().port()).sorted().toList();
    }

    private static Node node(String text, String id) {
        ClickImport.Result result = read(text);
        return result.drawing().node(id).orElseThrow(() -> new AssertionError(result.drawing().nodes() + " " + result.findings()));
    }

    @Test
    void shouldReadManyToOneAndManyToMany() {
        String all = "c :: Classifier(0/00, 0/01, -); x :: Counter; y :: Counter; ";
        assertEquals(List.of("c.0>x.0", "c.1>x.0", "c.2>y.0"), links(all + "c [0], c [1] -> x c [2] -> y"), "semicolons may be left out");
        assertEquals(List.of("c.0>x.0", "c.1>y.0"), links(all + "c [0,1] => x, y;"));
        assertEquals(List.of("c.0>x.0", "c.1>y.0", "x.0>d.in", "y.0>d.in"), links(all + "d :: Discard; c => x, y -> d; x -> d;"), "what is said twice is one connection");
        assertEquals(List.of("a.0>c.0"), links("a, b :: Counter c :: Strip(14) a -> c"));
    }

    @Test
    void shouldReadDetoursInParentheses() {
        String all = "x :: Classifier(0/00, 0/01, -); y :: Counter; ";
        List<String> straight = List.of("x.0>y.0");
        for (String group : List.of("( input -> output )", "( [0] -> [0] )", "(->)", "( [0]->[0]; [1]->[1] ) => ( [0]->[0]; [1]->[1] )", "( // none\n -> ( -> ) -> )")) {
            assertEquals(straight, links(all + "x -> " + group + " -> y;"), group);
        }
        List<String> both = List.of("x.0>y.0", "x.1>y.0");
        assertEquals(both, links(all + "x => ( [0]->[0]; [1]->[1] ) -> y"));
        assertEquals(both, links(all + "x => [0,1] ( [0]->[0]; [1]->[1] ) [0,1] -> y"));
        assertEquals(List.of("p.0>y.0", "x.0>y.0", "x.1>p.0"), links(all + "x => ( input [0] -> output; input [1] -> p :: Paint(1) -> output ) -> y; p :: Discard"));
        assertEquals(List.of("w-p.0>y.0", "w-q.0>y.0", "x.0>w-p.0", "x.1>w-q.0"), links(all + "x [0,1] => [0,1] w :: { [0,1] => ( [0] -> p :: Paint(1) -> [0]; [1] -> q :: Paint(2) -> [0] ) -> } -> y;"),
                "within braces, a group's ports are its own");
    }

    @Test
    void shouldSayWhatIsWrongWithADetour() {
        for (String wrong : List.of("x -> ( [0] -> [0]; [2] -> Discard ) -> y;", "x -> [0,1] ( -> ) -> y;", "x -> ( -> -> y;", "x -> ( -> ) ) -> y;", "x -> ( -> p :: Paint(1) -> [1] y ) -> y;")) {
            ClickImport.Result result = read("x, y :: Counter; " + wrong);
            assertTrue(result.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR), wrong + result.findings());
        }
    }

    @Test
    void shouldTakeInputAndOutputForWhatIsMissingInBraces() {
        assertEquals(List.of("a.0>w-c.0", "w-c.0>b.0"), links("a, b :: Counter; a -> w :: { -> c :: Counter -> } -> b;"));
    }

    @Test
    void shouldNotMeanItselfInAClassOfTheSameName() {
        Node inner = node("elementclass Strip { input -> s :: Strip(7) -> output } x :: Strip; Null -> x -> Discard;", "x-s");
        assertEquals(List.of("strip", 7L), List.of(inner.kind(), inner.settings().get("bytes")));
        assertTrue(node("early :: Late; elementclass Late { input -> Counter -> output }", "early").disabled(), "a class holds from behind its brace on");
    }

    @Test
    void shouldGiveVariablesOfWhereAClassStandsNotOfWhereItIsUsed() {
        String text = "define($n 3); elementclass In { input -> s :: Strip($n) -> output } elementclass Out { $n | input -> i :: In -> t :: Strip(${n}) -> u :: Strip(${m-5}) -> output } x :: Out(9); Null -> x -> Discard;";
        assertEquals(List.of(3L, 9L, 5L), List.of("x-i-s", "x-t", "x-u").stream().map(id -> node(text, id).settings().get("bytes")).toList());
    }

    @Test
    void shouldChooseTheOverloadThatFits() {
        String text = "elementclass Two { input -> Strip(1) -> output || input -> Strip(2) -> output; input [1] -> Discard } elementclass Strip { $a, $b | input -> Strip($b) -> output || ... } "
                + "a, b :: Counter; a -> [0] x :: Two; b -> [1] x; x -> one :: Strip(9) -> two :: Strip(9, 8) -> Discard;";
        assertEquals(List.of(2L, 8L, 9L), read(text).drawing().nodes().stream().filter(node -> node.kind().equals("strip")).map(node -> (long) node.settings().get("bytes")).sorted().toList());
    }

    @Test
    void shouldPutAddressesInThePlacesOfTheirNames() {
        String text = """
                AddressInfo(inside 10.0.0.1 10.0.0.0/8 0:1:2:3:4:5, outside 192.0.2.1/24, next 0:0:0:0:0:9);
                IPRewriterPatterns(world outside 5000-6000 - -);
                f :: IPFilter(allow src host inside and dst net inside, drop outside:bcast, deny all);
                r :: StaticIPLookup(inside:ipnet 0, outside/32 1, 0.0.0.0/0 outside 2);
                a :: ARPResponder(inside, outside:ipnet inside:eth);  e :: EtherEncap(0x0800, inside, next:eth);
                w :: IPRewriter(pattern world 0 1, pattern inside 1-2 - - 0 1);
                k :: { AddressInfo(inside 1.1.1.1); input -> g :: IPClassifier(inside) -> output };
                """;
        Map<String, List<String>> read = Map.of("f", List.of("allow src host 10.0.0.1 and dst net 10.0.0.0/8", "drop 192.0.2.255", "deny all"),
                "a", List.of("10.0.0.1 0:1:2:3:4:5", "192.0.2.1/24 0:1:2:3:4:5"), "w", List.of("pattern 192.0.2.1 5000-6000 - - 0 1", "pattern 10.0.0.1 1-2 - - 0 1"), "k-g", List.of("1.1.1.1"));
        Map<String, String> settings = Map.of("f", "rules", "a", "entries", "w", "inputs", "k-g", "patterns");
        read.forEach((id, lines) -> assertEquals(lines, node(text, id).settings().lines(settings.get(id)), id));
        assertEquals(List.of("10.0.0.0/8 0", "192.0.2.1/32 1", "0.0.0.0/0 192.0.2.1 2"), node(text, "r").settings().lines("routes"));
        assertEquals(List.of("0:1:2:3:4:5", "0:0:0:0:0:9"), List.of(node(text, "e").settings().text("source", ""), node(text, "e").settings().text("destination", "")));
    }

    @Test
    void shouldReadTheAddressesOfInterfaces() {
        Node check = node("c :: CheckIPHeader(INTERFACES 18.26.4.9/24 18.32.9.44/28, OFFSET 14);", "c");
        assertEquals(List.of("18.26.4.255", "18.32.9.47", "0.0.0.0", "255.255.255.255"), check.settings().lines("badSources"));
        assertEquals(List.of("18.26.4.9", "18.32.9.44"), check.settings().lines("goodDestinations"));
        assertEquals(List.of("1.2.3.4", "0.0.0.0", "255.255.255.255"), node("c :: CheckIPHeader(1.2.3.4, 14);", "c").settings().lines("badSources"), "as it was written once");
        assertEquals(List.of(), node("c :: CheckIPHeader(14);", "c").settings().lines("badSources"));
    }
}
