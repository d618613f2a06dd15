package edgeos.model.check;

import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.client.Upstreams;

/** Gateways to a server in the same drawing: it is there, and listens. */
final class UpstreamChecks {
    private UpstreamChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node upstream : Upstreams.of(parts.drawing())) {
            String server = Upstreams.server(upstream);
            if (!server.isEmpty() && Upstreams.serverNode(parts.drawing(), upstream).isEmpty()) {
                findings.error(Place.NODE, upstream.id(), Upstreams.SERVER, "the node that it connects to is not there, or lets nobody in: server=" + server, "Choose a TCP in, or clear it to connect to host and port.");
            }
        }
    }
}
