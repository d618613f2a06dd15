package edgeos.notation.click;

import edgeos.notation.Ipv4Address;
import edgeos.notation.PortRange;
import java.util.OptionalInt;

/** What an IPRewriter does with a packet of an unknown flow that comes by one of its inputs. */
public sealed interface RewriteInput {
    /** The highest output by which packets leave because of it. */
    int lastOutput();

    /** Nothing: the packet is dropped. */
    record Drop() implements RewriteInput {
        @Override
        public int lastOutput() {
            return 0;
        }
    }

    /** It leaves unchanged, and nothing is remembered. */
    record Pass(int port) implements RewriteInput {
        @Override
        public int lastOutput() {
            return port;
        }
    }

    /**
     * It is rewritten, and so will be what follows of its flow, both ways.
     *
     * @param sourceAddress instead of its own; empty: unchanged, as for all of these
     * @param sourcePorts one of these, not yet in use
     * @param forward where the flow leaves
     * @param reply where its replies leave
     */
    record Pattern(OptionalInt sourceAddress, PortRange sourcePorts, OptionalInt destinationAddress, OptionalInt destinationPort, int forward,
            int reply) implements RewriteInput {
        @Override
        public int lastOutput() {
            return Math.max(forward, reply);
        }

        /** True if the source keeps its port. */
        public boolean keepsPort() {
            return sourcePorts.isAny();
        }
    }

    /**
     * Reads {@code drop}, {@code pass 0}, {@code keep 0 1}, or {@code pattern 192.0.2.1 1024-65535 - - 0 1}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static RewriteInput parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length == 1 && (words[0].equals("drop") || words[0].equals("discard"))) {
            return new Drop();
        }
        if ((words[0].equals("pass") || words[0].equals("nochange")) && words.length <= 2) {
            return new Pass(words.length == 1 ? 0 : port(words[1]));
        }
        if (words[0].equals("keep") && words.length == 3) {
            return new Pattern(OptionalInt.empty(), PortRange.ANY, OptionalInt.empty(), OptionalInt.empty(), port(words[1]), port(words[2]));
        }
        if (words[0].equals("pattern") && words.length == 7) {
            return new Pattern(address(words[1]), ports(words[2]), address(words[3]), destinationPort(words[4]), port(words[5]), port(words[6]));
        }
        throw new IllegalArgumentException("an input is 'drop', 'pass 0', 'keep 0 1', or 'pattern 192.0.2.1 1024-65535 - - 0 1': input=" + text.strip());
    }

    private static int port(String word) {
        if (!word.matches("[0-7]")) {
            throw new IllegalArgumentException("an output is a number from 0 to 7: output=" + word);
        }
        return Integer.parseInt(word);
    }

    private static OptionalInt address(String word) {
        return word.equals("-") ? OptionalInt.empty() : OptionalInt.of(Ipv4Address.parse(word));
    }

    private static PortRange ports(String word) {
        return word.equals("-") ? PortRange.ANY : PortRange.parse(word.replaceAll("[#?]$", ""));
    }

    private static OptionalInt destinationPort(String word) {
        return word.equals("-") ? OptionalInt.empty() : OptionalInt.of(Names.port(word));
    }
}
