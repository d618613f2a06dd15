package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Wiring;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets and byte streams as the window shows them. */
class SocketSightTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private static Node node(String id, String kind, double x, String chain, Map<String, Object> settings) {
        return new Node(id, kind, id, x, 100, chain, Settings.of(settings), Extras.NONE);
    }

    private static Drawing echo(String address) {
        var chain = new Chain("c", "chain", 180, 40, 260, 200, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, 4, -1, 100, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", 0, null, Map.of("address", address)), node("e", "streamEcho", 220, "c", Map.of()), node("out", "tcpOut", 480, null, Map.of()),
                node("f", "firewall", 220, null, Map.of())))
                .withLinks(List.of(link("in", "e"), link("e", "out"))).withChains(List.of(chain));
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    @Test
    void shouldShowWhereANodeListensWhileItRuns() {
        fx(() -> editor().open(Document.untitled(echo("127.0.0.1"), folder)));
        fx(() -> editor().run().start());
        fx(() -> editor().select(Selection.ofNode("in")));
        Await.until("the inspector says where", LIMIT, () -> {
            var address = (Label) scene.getRoot().lookupAll(".label").stream().filter(label -> "inspector.address".equals(label.getId()) && isSeen(label.getParent())).findFirst().orElse(null);
            return address != null && editor().listensAt("in").filter(address.getText()::equals).isPresent() && address.getParent().getParent().isVisible();
        });
        assertTrue(editor().listensAt("in").orElseThrow().startsWith("127.0.0.1:"));
        fx(() -> editor().run().stop());
        assertEquals(Optional.empty(), editor().listensAt("in"));
    }

    private String copied(String id) {
        fx(() -> ((Button) byId(id + ".copy")).fire());
        String[] text = {null};
        fx(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void shouldShowOfTwoThatListenWhereEachDoes() {
        Drawing one = echo("127.0.0.1");
        fx(() -> editor().open(Document.untitled(one.withNodes(Stream.concat(one.nodes().stream(), Stream.of(node("in2", "tcpIn", 0, null, Map.of()).at(0, 300))).toList()), folder)));
        fx(() -> editor().run().start());
        Await.until("both listen", LIMIT, () -> editor().listensAt("in").isPresent() && editor().listensAt("in2").isPresent());
        for (String id : new String[] {"in", "in2", "in"}) {
            fx(() -> editor().select(Selection.ofNode(id)));
            frames(2);
            assertEquals(editor().listensAt(id).orElseThrow(), ((Label) byId("inspector.address")).getText(), id);
            assertEquals(editor().listensAt(id).orElseThrow(), copied("inspector.address"), id);
        }
    }

    private boolean isCertificateShown() {
        return byId("inspector.certificate.whose").getParent().isVisible();
    }

    @Test
    void shouldShowTheCertificateOfATlsProxyAndWhereItLies() throws Exception {
        Path samples = Path.of("samples").toAbsolutePath();
        Path file = samples.resolve("tls-proxy.json");
        fx(() -> editor().open(new Document(DrawingFormat.read(file).drawing(), Optional.of(file), samples, Consent.NONE, List.of(), true)));
        fx(() -> editor().select(Selection.ofNode("decrypt")));
        frames(2);
        assertFalse(isCertificateShown(), "nobody is shown one yet");
        fx(() -> editor().run().start());
        for (String half : new String[] {"decrypt", "encrypt"}) {
            fx(() -> editor().select(Selection.ofNode(half)));
            Await.until("the certificate is shown", LIMIT, () -> {
                frames(2);
                return isCertificateShown();
            });
            Path pem = Path.of(copied("inspector.certificate"));
            X509Certificate certificate;
            try (InputStream in = Files.newInputStream(pem)) {
                certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            }
            String fingerprint = HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
            assertEquals(fingerprint, copied("inspector.fingerprint"));
            assertEquals(fingerprint, ((Label) byId("inspector.fingerprint")).getText().replace("\n", ""));
            assertTrue(((Label) byId("inspector.certificate.whose")).getText().contains("CN=localhost"));
        }
    }

    @Test
    void shouldAskOnceBeforeADrawingLetsOthersInAndRememberIt() throws IOException {
        Path file = folder.resolve("open.json");
        DrawingFormat.save(echo("0.0.0.0"), file);
        fx(() -> lab.files().openFile(file));
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(Session.State.STOPPED, editor().shown().state());
        assertEquals(List.of("consent [] [lets in whoever reaches this machine at any of its addresses (0.0.0.0)]"), answers.asked);
        answers.consent = true;
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(Session.State.RUNNING, editor().shown().state());
        fx(() -> lab.files().openFile(file));
        fx(() -> lab.actions().get("run.run").perform());
        assertEquals(Session.State.RUNNING, editor().shown().state());
        assertEquals(2, answers.asked.size(), "the drawing in this file has its leave: " + answers.asked);
    }

    @Test
    void shouldJoinByteStreamsWithByteStreamsOnly() {
        Drawing drawing = echo("127.0.0.1").withLinks(List.of());
        Link.End stream = new Link.End("in", "out");
        assertTrue(Wiring.refusal(drawing, stream, new Link.End("e", "in"), "").isEmpty());
        assertEquals(Optional.of("this is a byte stream: it ends at a square port"), Wiring.refusal(drawing, stream, new Link.End("f", "in"), ""));
        assertEquals(Optional.of("this port takes a byte stream, not frames"), Wiring.refusal(drawing, new Link.End("f", "out"), new Link.End("out", "in"), ""));
        assertEquals(Optional.of("this wire carries a byte stream"), Wiring.insertRefusal(echo("127.0.0.1"), "in-e", "f"));
        assertFalse(Wiring.fitsInto(edgeos.model.kind.Catalogue.kind("firewall").orElseThrow(), edgeos.model.kind.Port.Carries.STREAM));
    }
}
