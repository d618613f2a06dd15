package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.Draft;
import edgeos.lab.experiment.contest.ListeningSession;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * For each connection a chain of its own: an FWP that reads TLS, one that answers, and one that writes TLS, with a session of a service that only they can reach.
 *
 * @param clients how many come
 * @param resumes true if they go on from keys of earlier visits
 * @param scale how long they are measured
 */
record Proxies(int clients, boolean resumes, Scale scale) implements Contestant {
    private static final String GATE = "in";
    private static final String CHAIN = "proxy";

    @Override
    public String name() {
        return Handshakes.name("fwp", clients, resumes);
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return Handshakes.parameters("FWPs per connection", clients, resumes);
    }

    @Override
    public String group() {
        return String.valueOf(clients);
    }

    @Override
    public String isolation() {
        return "own memory, capabilities, and session, cleaned after each connection, in one process";
    }

    @Override
    public String remark() {
        return "three FWPs from the pool for each connection: TLS decrypt, HTTP responder, TLS encrypt";
    }

    @Override
    public String against() {
        return Handshakes.name("process", clients, resumes);
    }

    private Drawing drawn() {
        return new Draft("TLS for each client", "Each connection has a proxy and a server of its own; the page is in the folder of this drawing.")
                .node(GATE, "tcpIn", Map.of())
                .node("decrypt", "tlsDecrypt", CHAIN, Map.of("applications", ""))
                .node("answers", "http", CHAIN, Map.of("folder", ".", "filesKibibytes", 16))
                .node("encrypt", "tlsEncrypt", CHAIN, Map.of())
                .node("out", "tcpOut", Map.of())
                .copy(GATE + ".out", "decrypt.in").copy("decrypt.plain", "answers.in").copy("answers.out", "encrypt.in").copy("decrypt.turn", "encrypt.turn").copy("encrypt.out", "out.in")
                .perFlow(CHAIN, Chain.FlowBy.FIVE_TUPLE, clients).drawing();
    }

    @Override
    public String drawing() {
        return DrawingFormat.write(drawn());
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        Page page = Page.plain();
        try {
            var session = new ListeningSession(drawn(), page.folder(), GATE, clients);
            return Handshakes.turns(page, server(session), Stream.generate(() -> new Visitor(session.address(), resumes)).limit(clients).toList(), scale);
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            page.close();
            throw failed;
        }
    }

    /** Of all FWPs that a connection has. */
    private Handshakes.Server server(ListeningSession session) {
        int fwps = drawn().inside(CHAIN).size();
        return new Handshakes.Server() {
            @Override
            public long processorNanos() {
                return ListeningSession.processorNanos();
            }

            @Override
            public double bytesPerClient() {
                return session.bytesPerFwp() * fwps;
            }

            @Override
            public void settle() throws ContestException, InterruptedException {
                session.settle();
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
