package edgeos.lab;

import static edgeos.lab.Clients.checkEcho;
import static edgeos.lab.Clients.connect;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.notation.Ipv4Address;
import edgeos.telemetry.PoolView;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients of one address are told apart by their ports. */
class ClientSightTest {
    @RegisterExtension
    final RunningLab lab = new RunningLab();

    @Test
    void shouldTellFromWhichPortEachClientSends() throws Exception {
        int port = lab.start(RunningLab.tcp(Map.of(), "streamEcho", Map.of(), 2, 8));
        try (Socket one = connect(port); Socket other = connect(port)) {
            checkEcho(one, 1, 100);
            checkEcho(other, 2, 100);
            assertEquals(Set.of(one.getLocalPort(), other.getLocalPort()), ports());
        }
        lab.awaitAllLeft();
        assertEquals(Set.of(), ports(), "nobody is served");
    }

    private Set<Integer> ports() {
        PoolView.Block chain = lab.session().sights().pool().blocks().stream().filter(block -> block.chain().equals("c")).findFirst().orElseThrow();
        assertEquals(Arrays.stream(chain.clients()).filter(client -> client == Ipv4Address.parse("127.0.0.1")).count(), Arrays.stream(chain.ports()).filter(port -> port != 0).count());
        return Arrays.stream(chain.ports()).filter(port -> port != 0).boxed().collect(Collectors.toSet());
    }
}
