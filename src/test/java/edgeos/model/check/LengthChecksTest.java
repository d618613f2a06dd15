package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.memory.RecordLayout;
import edgeos.model.Chain.Policy;
import edgeos.model.Drawing;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Severity;
import edgeos.model.kind.Answers;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.program.Programs;
import edgeos.program.ReadySettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rings that are too small for what a server answers. */
class LengthChecksTest {
    private static Drawing names(int mostBytes, int ringBytes) {
        return new Sketch().chain("c", "", Policy.PER_FLOW).node("in", "udpIn").node("dns", "dns", "c", Map.of("mostBytes", mostBytes))
                .node("relay", "datagramEcho", "c", Map.of("ringBytes", ringBytes)).node("out", "udpOut").link("in.out", "dns.in").link("dns.out", "relay.in").link("relay.out", "out.in").drawing();
    }

    private static List<Finding> found(Drawing drawing) {
        return Checker.check(drawing).stream().filter(finding -> finding.setting().equals("ringBytes")).toList();
    }

    @Test
    void shouldWarnOfARingThatCannotTakeTheLongestAnswerAndSayWhichCan() {
        assertEquals(List.of(), found(names(2032, 4096)), "half of it is enough");
        List<Finding> findings = found(names(2033, 4096));
        assertEquals(1, findings.size());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertEquals("relay", findings.getFirst().subject());
        assertTrue(findings.getFirst().what().contains("are dropped: ringBytes=4096 longestBytes=2033"), findings::toString);
        assertTrue(findings.getFirst().remedy().contains("8192"), findings::toString);
        assertEquals(List.of(), found(names(2033, 8192)));
    }

    @Test
    void shouldWarnThatAStreamWouldEnd() {
        Drawing drawing = new Sketch().chain("c", "", Policy.PER_FLOW).node("in", "tcpIn").node("web", "http", "c").node("relay", "streamEcho", "c", Map.of("ringBytes", 4096)).node("out", "tcpOut")
                .link("in.out", "web.in").link("web.out", "relay.in").link("relay.out", "out.in").drawing();
        List<Finding> findings = found(drawing);
        assertEquals(1, findings.size());
        assertTrue(findings.getFirst().what().contains("end the client's connection"), findings::toString);
    }

    static Stream<Kind> programs() {
        return Catalogue.kinds().stream().filter(kind -> kind.role() == Kind.Role.FWP);
    }

    /** The model knows no programs: what it says of them is compared with what they are. */
    @ParameterizedTest
    @MethodSource("programs")
    void shouldKnowHowLongMessagesOfEachProgramAre(Kind kind) {
        int outbox = Programs.text(kind.program(), ReadySettings.of(kind)).outboxBytes();
        assertEquals(outbox > 0, Answers.longestBytes(kind.id(), kind.defaults()).isPresent());
        assertTrue(Answers.longestBytes(kind.id(), kind.defaults()).orElse(0) <= Math.max(0, outbox / 2 - RecordLayout.FRESH_START), "longer than its own ring can hold");
        assertEquals(RecordLayout.FRESH_START, Answers.RECORD_BYTES);
    }
}
