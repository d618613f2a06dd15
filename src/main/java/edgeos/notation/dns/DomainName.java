package edgeos.notation.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name as it is on the wire, uncompressed: labels, each behind its length, and a zero.
 *
 * <pre>
 *  www.lab.test.    3 w w w 3 l a b 4 t e s t 0
 * </pre>
 */
public final class DomainName {
    /** The root. */
    public static final DomainName ROOT = new DomainName(new byte[1]);
    /** The longest name, in bytes. */
    public static final int MOST_BYTES = 255;
    /** The longest label, in bytes. */
    public static final int MOST_LABEL_BYTES = 63;
    private static final int DECIMALS = 3;
    private static final int MOST_OCTET = 255;
    private static final int CASE = 'a' - 'A';

    private final byte[] wire;

    private DomainName(byte[] wire) {
        this.wire = wire;
    }

    /**
     * Reads a name; one without a dot at its end is below {@code origin}, and {@code @} is the origin.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static DomainName parse(String text, DomainName origin) {
        if (text.equals("@")) {
            return origin;
        }
        if (text.equals(".")) {
            return ROOT;
        }
        var out = new ByteArrayOutputStream();
        var label = new ByteArrayOutputStream();
        boolean ended = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            ended = sign == '.';
            if (ended) {
                end(label, out, text);
            } else if (sign == '\\') {
                at += escaped(text, at + 1, label);
            } else {
                label.writeBytes(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!ended) {
            end(label, out, text);
        }
        out.writeBytes(ended ? ROOT.wire : origin.wire);
        if (out.size() > MOST_BYTES) {
            throw new IllegalArgumentException("a name has at most " + MOST_BYTES + " bytes: name=" + text);
        }
        return new DomainName(out.toByteArray());
    }

    private static void end(ByteArrayOutputStream label, ByteArrayOutputStream out, String text) {
        if (label.size() == 0 || label.size() > MOST_LABEL_BYTES) {
            throw new IllegalArgumentException("a part of a name has 1 to " + MOST_LABEL_BYTES + " bytes: name=" + text);
        }
        out.write(label.size());
        out.writeBytes(label.toByteArray());
        label.reset();
    }

    /** Reads what follows a backslash: three digits, or any sign; returns how many signs that were. */
    static int escaped(String text, int at, ByteArrayOutputStream out) {
        if (text.length() >= at + DECIMALS && text.substring(at, at + DECIMALS).matches("[0-9]{3}")) {
            int octet = Integer.parseInt(text.substring(at, at + DECIMALS));
            if (octet > MOST_OCTET) {
                throw new IllegalArgumentException("an escaped byte is at most 255: text=" + text);
            }
            out.write(octet);
            return DECIMALS;
        }
        if (at >= text.length()) {
            throw new IllegalArgumentException("nothing follows the backslash: text=" + text);
        }
        out.writeBytes(text.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
        return 1;
    }

    /** As it is on the wire. */
    public byte[] wire() {
        return wire.clone();
    }

    /** The same name in small letters. */
    public DomainName small() {
        byte[] small = wire.clone();
        for (int at = 0; at < small.length; at++) {
            small[at] += small[at] >= 'A' && small[at] <= 'Z' ? (byte) CASE : 0;
        }
        return new DomainName(small);
    }

    /** True for the root. */
    public boolean isRoot() {
        return wire.length == 1;
    }

    /** The name without its first label. */
    public DomainName parent() {
        return isRoot() ? this : new DomainName(Arrays.copyOfRange(wire, 1 + wire[0], wire.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DomainName name && Arrays.equals(wire, name.wire);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(wire);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int at = 0; wire[at] != 0; at += 1 + wire[at]) {
            text.append(new String(wire, at + 1, wire[at], StandardCharsets.UTF_8)).append('.');
        }
        return isRoot() ? "." : text.toString();
    }
}
