package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;

import edgeos.model.kind.Port.Carries;
import edgeos.model.kind.Port.Direction;
import edgeos.model.kind.Setting.Choice;
import edgeos.model.kind.Setting.File;
import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.List;

/** The two halves of a TLS proxy: one reads what clients send, the other writes what they get, by a session that they share. */
public final class TlsKinds {
    /** The kind that reads. */
    public static final String DECRYPT = "tlsDecrypt";
    /** The kind that writes. */
    public static final String ENCRYPT = "tlsEncrypt";
    /** The port by which the half that reads tells the other one that it is its turn to write: handshakes, tickets, alerts. */
    public static final String TURN = "turn";

    private TlsKinds() { }

    static List<Kind> all() {
        return List.of(decrypt(), encrypt());
    }

    private static Port port(String name, int index, Direction direction) {
        return new Port(name, index, direction, Carries.STREAM);
    }

    private static Kind kind(String id, String title, String program, List<Port> ports, String summary, Setting... own) {
        Kind frames = Catalogue.fwp(ENDPOINT, id, title, program, List.of(), List.of(), summary, own);
        return new Kind(id, title, ENDPOINT, frames.role(), program, ports, frames.settings(), summary);
    }

    private static Kind decrypt() {
        return kind(DECRYPT, "TLS decrypt", "tls.TlsDecrypt", List.of(port("in", 0, Direction.IN), port("plain", 0, Direction.OUT), port(TURN, 1, Direction.OUT)),
                "Reads TLS 1.2 and 1.3: what clients send goes on as plain bytes. The key and the sessions are a service's, which only this FWP and its other half can reach.",
                new Choice("versions", "Versions", List.of("1.2 and 1.3", "1.3"), "1.2 and 1.3", "Which versions of TLS clients may use."),
                new Text("applications", "Applications", Grammar.FREE, "http/1.1", "What clients that negotiate by ALPN may speak, the best first: http/1.1; empty: nothing is negotiated."),
                new Text("serverNames", "Server names", Grammar.FREE, "", "Clients that ask for another name than these are refused: localhost, lab.example; empty: any name will do."),
                new File("certificate", "Certificate", false, true, List.of("pem", "crt", "p12", "pfx"), "", "PEM or PKCS #12; empty: one for localhost, signed by itself, which is made at the first run and kept in ~/.edgeos-lab/localhost.pem. Read when the drawing starts, and again by Run > Read files again."),
                new File("key", "Key", false, true, List.of("pem", "key"), "", "The private key as PEM, if it is not in the same file as the certificate."),
                new Text("password", "Password", Grammar.FREE, "", "Of the certificate's file, if it has one; everyone who reads the drawing reads it."),
                new Whole("handshakeMillis", "Handshake within", "ms", 100, 600_000, 10_000, "A client that takes longer to agree on keys is disconnected."),
                new Whole("resumeSeconds", "Resumption", "s", 1, 86_400, 3_600, "For how long a client that comes again may go on from the keys of before, without another full handshake."));
    }

    private static Kind encrypt() {
        return kind(ENCRYPT, "TLS encrypt", "tls.TlsEncrypt", List.of(port("in", 0, Direction.IN), port(TURN, 1, Direction.IN), port("out", 0, Direction.OUT)),
                "Writes TLS: plain answers go to the client as records, and so do the server's parts of handshakes, in the session of the half that reads.");
    }
}
