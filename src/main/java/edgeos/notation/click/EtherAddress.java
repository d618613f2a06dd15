package edgeos.notation.click;

/**
 * A hardware address such as {@code 00:1b:21:3c:9d:f8}.
 *
 * @param bits its 48 bits, the first byte uppermost
 */
public record EtherAddress(long bits) {
    private static final int BYTES = 6;
    private static final int HEX = 16;
    private static final int LOW_BITS = 32;

    /**
     * Reads six bytes in hexadecimal, joined by colons or hyphens.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static EtherAddress parse(String text) {
        String stripped = text.strip();
        String[] parts = stripped.split("[:-]", -1);
        long bits = 0;
        for (String part : parts) {
            if (parts.length != BYTES || !part.matches("[0-9a-fA-F]{1,2}")) {
                throw new IllegalArgumentException("not a hardware address such as 00:1b:21:3c:9d:f8: address=" + stripped);
            }
            bits = bits << Byte.SIZE | Integer.parseInt(part, HEX);
        }
        return new EtherAddress(bits);
    }

    /** True if the word is written like a hardware address. */
    static boolean looksLike(String word) {
        return word.matches("([0-9a-fA-F]{1,2}[:-]){5}[0-9a-fA-F]{1,2}");
    }

    /** The first two bytes. */
    public int high() {
        return (int) (bits >>> LOW_BITS);
    }

    /** The last four bytes. */
    public int low() {
        return (int) bits;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int at = BYTES - 1; at >= 0; at--) {
            text.append("%02x".formatted(bits >>> at * Byte.SIZE & 0xff)).append(at == 0 ? "" : ":");
        }
        return text.toString();
    }
}
