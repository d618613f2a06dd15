package edgeos.ui.canvas.adding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found first. */
class KindSearchTest {
    @Test
    void shouldFindByBeginningsInitialsPiecesAndPurpose() {
        assertEquals("firewall", first("fire"));
        assertEquals("firewall", first(" FIREW "));
        assertEquals("nat", first("nat"));
        assertEquals("balancer", first("lb"));
        assertEquals("rateLimiter", first("limiter"));
        assertEquals("icmpResponder", first("icmp"));
        assertEquals("firewall", first("fwall"));
        assertEquals("rateLimiter", first("bucket"), "by what it does");
        assertEquals(List.of(), KindSearch.find(Catalogue.kinds(), "xyzzy"));
        assertEquals(Catalogue.kinds(), KindSearch.find(Catalogue.kinds(), "  "));
    }

    private static String first(String typed) {
        return KindSearch.find(Catalogue.kinds(), typed).stream().findFirst().map(Kind::id).orElse("nothing");
    }
}
