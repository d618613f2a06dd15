package edgeos.notation;

/**
 * A network of IPv4 addresses, such as {@code 10.20.0.0/16}; {@code any} is all of them, an address alone is a network of one.
 *
 * @param network the first address, bits beyond the prefix zero
 * @param prefix how many leading bits count, 0 to 32
 */
public record Cidr(int network, int prefix) {
    /** All addresses. */
    public static final Cidr ANY = new Cidr(0, 0);
    private static final int BITS = 32;

    public Cidr {
        if (prefix < 0 || prefix > BITS) {
            throw new IllegalArgumentException("a prefix is 0 to 32: prefix=" + prefix);
        }
        network &= mask(prefix);
    }

    /**
     * Reads {@code 10.20.0.0/16}, {@code 10.20.0.1}, or {@code any}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Cidr parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("any")) {
            return ANY;
        }
        int slash = stripped.indexOf('/');
        if (slash < 0) {
            return new Cidr(Ipv4Address.parse(stripped), BITS);
        }
        String prefix = stripped.substring(slash + 1);
        if (!prefix.matches("[0-9]{1,2}") || Integer.parseInt(prefix) > BITS) {
            throw new IllegalArgumentException("not a network such as 10.20.0.0/16: network=" + stripped);
        }
        return new Cidr(Ipv4Address.parse(stripped.substring(0, slash)), Integer.parseInt(prefix));
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << BITS - prefix;
    }

    /** The bits of an address that count. */
    public int mask() {
        return mask(prefix);
    }

    /** True if this address is in the network. */
    public boolean contains(int address) {
        return (address & mask()) == network;
    }

    /** How many addresses there are. */
    public long size() {
        return 1L << BITS - prefix;
    }

    @Override
    public String toString() {
        return prefix == 0 ? "any" : prefix == BITS ? Ipv4Address.format(network) : Ipv4Address.format(network) + "/" + prefix;
    }
}
