package edgeos.engine.traffic;

import edgeos.notation.Settings;
import java.io.IOException;

/** Opens the traffic of source nodes. */
public final class Traffics {
    private Traffics() { }

    /**
     * Opens the traffic of a source node. Reads a whole capture file if there is one: not for the thread of the gates.
     *
     * @param kind the node's kind: {@code generator}, {@code digits}, or {@code replay}
     * @param settings with every default filled in; files are absolute paths
     * @throws IOException if a file cannot be read, or is no capture of Ethernet frames
     * @throws IllegalArgumentException if a setting cannot be used, or there is no such kind
     */
    public static Traffic open(String kind, Settings settings) throws IOException {
        return switch (kind) {
            case "generator" -> new GeneratorTraffic(GeneratorSettings.of(settings));
            case "digits" -> new DigitTraffic(GeneratorSettings.of(settings));
            case "replay" -> ReplayTraffic.open(settings);
            default -> throw new IllegalArgumentException("kind makes no traffic: kind=" + kind);
        };
    }
}
