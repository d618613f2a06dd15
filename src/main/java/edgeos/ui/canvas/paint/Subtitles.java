package edgeos.ui.canvas.paint;

import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.util.Optional;

/** The line below a node's name: the one setting or figure that tells it from others of its kind. Stateless. */
public final class Subtitles {
    private Subtitles() { }

    /** What to say about a node; {@code figures} are there once it ran, and {@code running} if they are of now. */
    public static String of(Node node, Optional<NodeFigures> figures, boolean running) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty()) {
            return (node.disabled() ? "no kind for " : "unknown: ") + node.kind();
        }
        Settings settings = node.settings().over(kind.get().defaults());
        return switch (node.kind()) {
            case "generator" -> generator(settings);
            case "digits" -> generator(settings);
            case "inference" -> figures.flatMap(Subtitles::accuracy).orElse(settings.text("precision", ""));
            case "replay", "capture" -> file(settings.text("file", ""));
            case "sink" -> figures.map(seen -> Quantity.grouped(seen.out()) + " taken").orElse("takes frames out");
            case "firewall" -> many(settings.lines("rules").size(), "rule");
            case "classifier" -> settings.lines("matches").size() == 1 ? "1 match" : settings.lines("matches").size() + " matches";
            case "tee" -> "copies to both";
            case "monitor" -> figures.map(seen -> seen.figures().get("flows")).map(flows -> many(flows, "flow")).orElse("counts flows");
            case "bridge" -> "two sides";
            case "rateLimiter" -> Quantity.count(settings.real("tokensPerSecond", 0), settings.text("counts", "frames") + "/s");
            case "nat" -> settings.text("outsideAddress", "");
            case "icmpResponder" -> settings.text("address", "");
            case "swarm" -> figures.map(seen -> seen.figures().getOrDefault("p99Nanos", 0L)).filter(nanos -> nanos > 0).map(nanos -> "p99 " + Quantity.nanos(nanos))
                    .orElse(many(settings.whole("clients", 0), "client"));
            case "tcpIn", "udpIn" -> figures.filter(_ -> running).flatMap(NodeFigures::listensAt).orElseGet(() -> listener(settings));
            case "tcpUpstream" -> settings.text("server", "").isEmpty() ? settings.text("host", "") + ":" + settings.whole("port", 0) : "to " + settings.text("server", "");
            case "tcpOut", "udpOut" -> "back to its client";
            case "dns" -> many(settings.lines("zone").size(), "line");
            case "tapIn", "tapOut" -> settings.text("device", "");
            case "echo" -> settings.flag("swapAddresses", true) ? "swaps addresses" : "as it came";
            default -> kind.get().title();
        };
    }

    private static String generator(Settings settings) {
        double rate = settings.real("ratePerSecond", 0);
        return rate == 0 ? "as fast as it goes" : Quantity.rate(rate);
    }

    private static String listener(Settings settings) {
        long port = settings.whole("port", 0);
        return settings.text("address", "") + (port == 0 ? ", any free port" : ":" + port);
    }

    private static Optional<String> accuracy(NodeFigures seen) {
        long right = seen.figures().getOrDefault("right", 0L);
        long known = right + seen.figures().getOrDefault("wrong", 0L);
        return known == 0 ? Optional.empty() : Optional.of(Quantity.percent(right / (double) known) + " right");
    }

    private static String file(String path) {
        return path.isBlank() ? "no file yet" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String many(long count, String unit) {
        return Quantity.grouped(count) + " " + (count == 1 ? unit : unit + "s");
    }
}
