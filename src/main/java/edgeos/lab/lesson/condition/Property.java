package edgeos.lab.lesson.condition;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something of a drawing that has a value. Immutable; any thread. */
public sealed interface Property {
    /** What chains have. */
    List<String> OF_CHAINS = List.of("policy", "tenant", "flowBy", "clients", "createAhead", "limit", "idleMillis");
    /** What wires have. */
    List<String> OF_WIRES = List.of("mode", "whenFull");
    /** What the machine has. */
    List<String> OF_MACHINE = List.of("scheduling", "fwpCores", "movers");

    /** Its value: a number, a word as files spell it, a text, a flag, or lines; empty: nothing of this name is there. */
    Optional<Object> of(Drawing drawing);

    /** What people call it. */
    String words();

    /**
     * A setting of a node: what was set, or its kind's default.
     *
     * @param node the node's id
     * @param name the setting's
     */
    record OfNode(String node, String name) implements Property {
        @Override
        public Optional<Object> of(Drawing drawing) {
            return drawing.node(node).flatMap(this::value);
        }

        private Optional<Object> value(Node found) {
            Object set = found.settings().get(name);
            return set != null ? Optional.of(set) : Catalogue.kind(found.kind()).flatMap(kind -> kind.setting(name)).map(Setting::defaultValue);
        }

        @Override
        public String words() {
            return name + " of " + node;
        }
    }

    /**
     * A property of a chain.
     *
     * @param chain the chain's id
     * @param name one of {@link #OF_CHAINS}
     */
    record OfChain(String chain, String name) implements Property {
        @Override
        public Optional<Object> of(Drawing drawing) {
            return drawing.chain(chain).map(this::value);
        }

        private Object value(Chain found) {
            return switch (name) {
                case "policy" -> word(found.policy());
                case "tenant" -> found.tenant();
                case "flowBy" -> word(found.flowBy());
                case "clients" -> (long) found.clients();
                case "createAhead" -> (long) found.createAhead();
                case "limit" -> (long) found.limit();
                default -> (long) found.idleMillis();
            };
        }

        @Override
        public String words() {
            return name + " of " + chain;
        }
    }

    /**
     * A property of a wire.
     *
     * @param ends which
     * @param name one of {@link #OF_WIRES}
     */
    record OfWire(Ends ends, String name) implements Property {
        @Override
        public Optional<Object> of(Drawing drawing) {
            Optional<Link> link = ends.first(drawing);
            return link.map(found -> name.equals("mode") ? word(found.mode()) : word(found.whenFull()));
        }

        @Override
        public String words() {
            return name + " of the wire " + ends;
        }
    }

    /**
     * A property of the machine.
     *
     * @param name one of {@link #OF_MACHINE}
     */
    record OfMachine(String name) implements Property {
        @Override
        public Optional<Object> of(Drawing drawing) {
            return Optional.of(switch (name) {
                case "scheduling" -> word(drawing.machine().scheduling());
                case "fwpCores" -> (long) drawing.machine().placement().fwpCores();
                default -> (long) drawing.machine().placement().movers();
            });
        }

        @Override
        public String words() {
            return name + " of the machine";
        }
    }

    /** A constant as files spell it: {@code perFlow}. */
    static String word(Enum<?> constant) {
        var word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
