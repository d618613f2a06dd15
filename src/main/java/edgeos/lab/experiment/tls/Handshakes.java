package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What is measured of servers, whoever they are: keys agreed on while all clients come as often as they can, and how long one takes when they come at leisure. Stateless. */
final class Handshakes {
    /** The column of how many handshakes there were. */
    static final String PER_SECOND = "handshakesPerSecond";

    private Handshakes() { }

    /** Who serves clients, each at an address that they know. */
    interface Server extends AutoCloseable {
        /** What it took of processors since it began. */
        long processorNanos();

        /** Memory of what serves one client. */
        double bytesPerClient();

        /** All clients left: waits until it is as if nobody had come. One that has nothing to clean need not wait. */
        default void settle() throws ContestException, InterruptedException { }

        /** Ends it; waits for that. */
        @Override
        void close();
    }

    /** The first columns of a row. */
    static SequencedMap<String, Object> parameters(String system, int clients, boolean resumes) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", system + (resumes ? ", resumed" : ", new"));
        columns.put("sessions", resumes ? "resumed" : "new");
        columns.put("clients", clients);
        return columns;
    }

    /** A round of a server. */
    private static SequencedMap<String, Double> round(Visits visits, Server server, Scale scale) throws ContestException, InterruptedException {
        visits.busy(scale.warmUpMillis());
        long before = server.processorNanos();
        Visits.Tally busy = visits.busy(scale.millis());
        long took = server.processorNanos() - before;
        server.settle();
        Visits.Tally steady = visits.steady(scale.millis(), scale.steadyPerSecond());
        server.settle();
        var figures = new LinkedHashMap<String, Double>();
        figures.put(PER_SECOND, busy.perSecond());
        figures.put("p50Nanos", (double) busy.handshake().p50Nanos());
        figures.put("p99Nanos", (double) busy.handshake().p99Nanos());
        figures.put("steadyP50Nanos", (double) steady.handshake().p50Nanos());
        figures.put("steadyP99Nanos", (double) steady.handshake().p99Nanos());
        figures.put("serverPerHandshakeNanos", busy.visits() == 0 ? Double.NaN : took / (double) busy.visits());
        figures.put("resumedShare", busy.resumedShare());
        return figures;
    }

    /** What a contestant's name says of its clients. */
    static String name(String system, int clients, boolean resumes) {
        return system + (resumes ? ".resumed." : ".new.") + clients;
    }

    /** The turns of a server of this page. */
    static Contestant.Turns turns(Page page, Server server, List<Visitor> visitors, Scale scale) {
        var visits = new Visits(visitors);
        return new Contestant.Turns() {
            @Override
            public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
                return Handshakes.round(visits, server, scale);
            }

            @Override
            public SequencedMap<String, Object> facts() {
                return new LinkedHashMap<>(Map.of("bytesPerClient", server.bytesPerClient()));
            }

            @Override
            public void close() {
                server.close();
                page.close();
            }
        };
    }
}
