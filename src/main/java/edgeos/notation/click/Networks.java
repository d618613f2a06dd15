package edgeos.notation.click;

import edgeos.notation.Cidr;
import edgeos.notation.Ipv4Address;

/** Networks as Click writes them: {@code 10.0.0.0/8}, {@code 10.0.0.0/255.0.0.0}, or an address alone. */
final class Networks {
    private Networks() { }

    /** True if the word looks like an address or a network, right or wrong. */
    static boolean looksLike(String word) {
        return word.matches("[0-9]{1,3}\\.[0-9.]+(/.*)?");
    }

    /**
     * Reads a network.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.indexOf('.', slash) < 0) {
            if (text.strip().equals("any")) {
                throw new IllegalArgumentException("not a network such as 10.0.0.0/8: network=any");
            }
            return Cidr.parse(text);
        }
        return masked(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The network of an address under a mask of leading bits. */
    static Cidr masked(String address, String mask) {
        int bits = Ipv4Address.parse(mask);
        int prefix = Integer.bitCount(bits);
        if (Integer.numberOfLeadingZeros(~bits) < prefix) {
            throw new IllegalArgumentException("a mask is leading ones, then zeros: mask=" + mask.strip());
        }
        return new Cidr(Ipv4Address.parse(address), prefix);
    }
}
