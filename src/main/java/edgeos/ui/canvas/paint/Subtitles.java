package edgeos.ui.canvas.paint;

import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.ui.text.Texts;
import java.util.Optional;

/** The line below a node's name: the one setting or figure that tells it from others of its kind. Stateless. */
public final class Subtitles {
    private static final Texts TEXTS = Texts.of(Subtitles.class);

    private Subtitles() { }

    /** What to say about a node; {@code figures} are there once it ran, and {@code running} if they are of now. */
    public static String of(Node node, Optional<NodeFigures> figures, boolean running) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty()) {
            return TEXTS.get(node.disabled() ? "kind.none" : "kind.unknown", node.kind());
        }
        Settings settings = node.settings().over(kind.get().defaults());
        return switch (node.kind()) {
            case "generator" -> generator(settings);
            case "digits" -> generator(settings);
            case "inference" -> figures.flatMap(Subtitles::accuracy).orElse(settings.text("precision", ""));
            case "replay", "capture" -> file(settings.text("file", ""));
            case "sink" -> figures.map(seen -> TEXTS.get("sink.taken", Quantity.grouped(seen.out()))).orElse(TEXTS.get("sink"));
            case "firewall" -> many(settings.lines("rules").size(), "rules");
            case "classifier" -> many(settings.lines("matches").size(), "matches");
            case "tee" -> TEXTS.get("tee");
            case "monitor" -> figures.map(seen -> seen.figures().get("flows")).map(flows -> many(flows, "flows")).orElse(TEXTS.get("monitor"));
            case "bridge" -> TEXTS.get("bridge");
            case "rateLimiter" -> Quantity.count(settings.real("tokensPerSecond", 0), settings.text("counts", "frames") + "/s");
            case "nat" -> settings.text("outsideAddress", "");
            case "icmpResponder" -> settings.text("address", "");
            case "swarm" -> figures.map(seen -> seen.figures().getOrDefault("p99Nanos", 0L)).filter(nanos -> nanos > 0).map(nanos -> "p99 " + Quantity.nanos(nanos))
                    .orElse(many(settings.whole("clients", 0), "clients"));
            case "tcpIn", "udpIn" -> figures.filter(_ -> running).flatMap(NodeFigures::listensAt).orElseGet(() -> listener(settings));
            case "tcpUpstream" -> settings.text("server", "").isEmpty() ? settings.text("host", "") + ":" + settings.whole("port", 0) : TEXTS.get("upstream", settings.text("server", ""));
            case "tcpOut", "udpOut" -> TEXTS.get("back");
            case "dns" -> many(settings.lines("zone").size(), "lines");
            case "tapIn", "tapOut" -> settings.text("device", "");
            case "echo" -> TEXTS.get(settings.flag("swapAddresses", true) ? "echo.swaps" : "echo");
            default -> kind.get().title();
        };
    }

    private static String generator(Settings settings) {
        double rate = settings.real("ratePerSecond", 0);
        return rate == 0 ? TEXTS.get("rate.most") : Quantity.rate(rate);
    }

    private static String listener(Settings settings) {
        long port = settings.whole("port", 0);
        return port == 0 ? TEXTS.get("port.any", settings.text("address", "")) : settings.text("address", "") + ":" + port;
    }

    private static Optional<String> accuracy(NodeFigures seen) {
        long right = seen.figures().getOrDefault("right", 0L);
        long known = right + seen.figures().getOrDefault("wrong", 0L);
        return known == 0 ? Optional.empty() : Optional.of(TEXTS.get("right", Quantity.percent(right / (double) known)));
    }

    private static String file(String path) {
        return path.isBlank() ? TEXTS.get("file.none") : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String many(long count, String unit) {
        return TEXTS.get("many." + unit, count, Quantity.grouped(count));
    }
}
