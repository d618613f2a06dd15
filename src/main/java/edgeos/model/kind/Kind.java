package edgeos.model.kind;

import edgeos.notation.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A kind of node.
 *
 * @param id what files and icons call it
 * @param title what people call it
 * @param group where the palette shows it
 * @param role what it is to the engine
 * @param program the program's class below {@code edgeos.program}, such as {@code net.Firewall}; empty for gateways
 * @param ports in ports, then out ports, each by index
 * @param settings in the inspector's order
 * @param summary what it does, in a sentence
 */
public record Kind(String id, String title, Group group, Role role, String program, List<Port> ports, List<Setting> settings,
        String summary) {

    /** Where the palette shows a kind. */
    public enum Group {
        TRAFFIC("Traffic"), NETWORK("Network"), ENDPOINT("Endpoint"), CLICK("Click"), YOURS("Yours"), FAULTS("Faults");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }

    /** What a node is to the engine. */
    public enum Role {
        /** A receive gate: makes messages. */
        SOURCE,
        /** Runs a program. */
        FWP,
        /** A transmit gate: takes messages out. */
        TRANSMIT,
        /** No part of the engine: real clients that run beside it. */
        CLIENTS
    }

    public Kind {
        ports = List.copyOf(ports);
        settings = List.copyOf(settings);
    }

    /** The in ports, by index. */
    public List<Port> inPorts() {
        return ports.stream().filter(port -> port.direction() == Port.Direction.IN).toList();
    }

    /** The out ports, by index. */
    public List<Port> outPorts() {
        return ports.stream().filter(port -> port.direction() == Port.Direction.OUT).toList();
    }

    /** The in port of this name. */
    public Optional<Port> inPort(String name) {
        return inPorts().stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /** The out port of this name. */
    public Optional<Port> outPort(String name) {
        return outPorts().stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /** The setting of this name. */
    public Optional<Setting> setting(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    /** Every setting at its default. */
    public Settings defaults() {
        var values = new LinkedHashMap<String, Object>();
        settings.forEach(setting -> values.put(setting.name(), setting.defaultValue()));
        return Settings.of(values);
    }
}
