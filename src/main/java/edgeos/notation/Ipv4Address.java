package edgeos.notation;

/** IPv4 addresses as people write them, {@code 10.20.0.1}, and as programs hold them: an int, first octet highest. */
public final class Ipv4Address {
    private static final int OCTETS = 4;
    private static final int MOST_OCTET = 255;

    private Ipv4Address() { }

    /**
     * The address as an int.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public static int parse(String text) {
        String[] octets = text.strip().split("\\.", -1);
        if (octets.length != OCTETS) {
            throw wrong(text);
        }
        int address = 0;
        for (String octet : octets) {
            if (!octet.matches("[0-9]{1,3}") || Integer.parseInt(octet) > MOST_OCTET) {
                throw wrong(text);
            }
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("not an IPv4 address such as 10.20.0.1: address=" + text.strip());
    }

    /** The address as text. */
    public static String format(int address) {
        return (address >>> 24) + "." + (address >>> 16 & MOST_OCTET) + "." + (address >>> 8 & MOST_OCTET) + "." + (address & MOST_OCTET);
    }
}
