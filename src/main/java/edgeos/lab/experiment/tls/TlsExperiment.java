package edgeos.lab.experiment.tls;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.ContestExperiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What TLS of one's own costs each client, by FWPs and by a process. */
public final class TlsExperiment {
    private static final String CLIENTS = "clients";
    private static final long SEED = 1;

    private TlsExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        var all = new ArrayList<Contestant>();
        for (int clients : scale.clients()) {
            for (boolean resumes : new boolean[] {false, true}) {
                all.add(new Proxies(clients, resumes, scale));
                all.add(new Servers(clients, resumes, scale));
            }
        }
        return new ContestExperiment("tls", "What does TLS of one's own cost each client, by FWPs and by a process?",
                "Clients connect, agree on keys by TLS 1.3, get a page of " + Page.BODY_BYTES + " bytes, and leave. Each connection has three FWPs of its own, which are cleaned after it, or each client has a process of OpenSSL's "
                        + "s_server, which stays. Both servers have a key on P-256. Clients are threads of the lab on the same processors, so that at full speed they take a large part of them: the time that servers take of "
                        + "processors for a handshake (and its page) is told apart. A handshake's time counts from before the connection is asked for; where it is steady, from when a visit was due, "
                        + (int) scale.steadyPerSecond() + " a second. Clients come as strangers (new), or go on from the keys of their last visit (resumed).",
                List.of(Plot.dots("Handshakes a second, all clients at once", Handshakes.PER_SECOND), Plot.dots("Time of a handshake at a steady rate (median)", "steadyP50Nanos"),
                        Plot.dots("Processor time of the server for a handshake and a page", "serverPerHandshakeNanos"),
                        Plot.curves("Handshakes a second, by how many clients there are", Handshakes.PER_SECOND, CLIENTS)),
                all, List.of(Comparison.ratio("handshakesRatioToProcess", Handshakes.PER_SECOND)), List.of(),
                () -> Servers.OPENSSL.answer("version").map(version -> Map.of("openssl", version)).orElse(Map.of()), scale.warmUps(), scale.rounds(), SEED, () -> of(Scale.QUICK));
    }
}
