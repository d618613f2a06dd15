package edgeos.lab.swarm;

import java.util.Arrays;
import java.util.Locale;

/** What clients speak. */
public enum Protocol {
    /** Bytes over TCP, which come back as they are. */
    ECHO(false),
    /** memcached's text protocol over TCP. */
    MEMCACHED(false),
    /** HTTP/1.1 over TCP. */
    HTTP(false),
    /** HTTP/1.1 over TLS. Certificates are not checked: the lab's own are signed by nobody. */
    HTTPS(false),
    /** Bytes over TLS, which come back as they are. */
    TLS(false),
    /** Questions for addresses over UDP. */
    DNS(true),
    /** Echo requests and replies of ICMP, over IP. */
    PING(true);

    private final boolean datagrams;

    Protocol(boolean datagrams) {
        this.datagrams = datagrams;
    }

    /** True if each question and each answer is a datagram. */
    public boolean isDatagrams() {
        return datagrams;
    }

    /** What files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The protocol of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Protocol of(String word) {
        return Arrays.stream(values()).filter(protocol -> protocol.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown protocol: protocol=" + word));
    }
}
