package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.TRAFFIC;

import edgeos.model.kind.Setting.Choice;
import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Lines;
import edgeos.model.kind.Setting.Real;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.List;
import java.util.Map;

/** The kind for real clients inside the lab. What their settings mean in full says {@code lab.swarm.SwarmSettings}. */
final class SwarmKinds {
    private SwarmKinds() { }

    static Kind swarm() {
        return new Kind("swarm", "Client swarm", TRAFFIC, Kind.Role.CLIENTS, "", List.of(), List.of(
                new Choice("protocol", "Protocol", List.of("echo", "memcached", "http", "https", "tls", "dns", "ping"), "echo",
                        "What the clients speak: dns goes by UDP, ping by ICMP to a TAP in, all else by TCP; tls is echo over TLS."),
                new Text("target", "Target", Grammar.TARGET, "", "Whom they talk to: a node that listens, or host:port; nothing: the only node that listens. Pings go to the addresses behind a TAP in, each client's to another; of host:port, to the host."),
                new Whole("clients", "Clients", "", 1, 10_000, 50, "How many; each has a connection of its own. The toolbar's Clients says otherwise while it runs."),
                new Choice("loop", "Loop", List.of("closed", "open"), "closed", "closed: each asks again after its answer; open: questions are due at a rate, however slow answers are."),
                new Real("thinkMicros", "Think time", "µs", 0, 6e7, 1000, "Closed loop: how long a client thinks, on average, before it asks again."),
                new Real("ratePerSecond", "Rate", "/s", 0, 1e6, 1000, "Open loop: questions due a second, of all clients together, at random times."),
                new Whole("requestsPerConnection", "Questions a visit", "", 0, 1_000_000_000, 0, "After so many answers a client hangs up, and connects anew for the next question.", Map.of(0L, "they stay")),
                new Whole("pipelined", "Asked at once", "", 1, 64, 1, "How many questions a client asks before the first is answered."),
                new Whole("leastBytes", "Shortest", "B", 1, 1_000_000, 64, "echo, ping: the shortest message; memcached: the shortest value."),
                new Whole("mostBytes", "Longest", "B", 1, 1_000_000, 512, "The longest; sizes between are spread evenly over their logarithms. A ping of up to 1,448 B fits one frame."),
                new Whole("keys", "Keys", "", 1, 100_000, 100, "memcached: how many keys each client has, for itself alone."),
                new Real("readPercent", "Gets", "%", 0, 100, 90, "memcached: the share of gets; all else sets, and so does who gets nothing."),
                new Real("zipfExponent", "Zipf exponent", "", 0, 5, 0.99, "How much more popular the first key, path, or name is than the next; 0: all alike."),
                new Lines("paths", "Paths", Grammar.FREE, 256, List.of("/"), "HTTP: what is asked for, the most popular first."),
                new Lines("names", "Names", Grammar.FREE, 256, List.of("www.example.com"), "dns: what is asked for, the most popular first."),
                new Text("serverName", "Server name", Grammar.FREE, "localhost", "HTTP: the host that clients say they want."),
                new Whole("timeoutMillis", "Patience", "ms", 1, 600_000, 5000, "How long an answer may take before it counts as lost, and its client comes again."),
                new Whole("seed", "Seed", "", 0, Long.MAX_VALUE, 1, "The same seed asks the same questions.")),
                "Real clients that ask, check each answer, and time it from when it was due.");
    }
}
