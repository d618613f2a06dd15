package edgeos.ui.inspector;

import edgeos.telemetry.ShownCertificate;
import edgeos.ui.inspector.part.CopyRow;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The certificate that clients of a TLS proxy are shown: whose it is, where it lies, and by which fingerprint to know it. Not there while nobody is shown one. */
final class CertificateRows extends VBox {
    private static final Texts TEXTS = Texts.of(CertificateRows.class);
    /** Eleven pairs of digits with the colons behind them: three lines. */
    private static final int LINE = 33;

    private final Label whose = Parts.note("");
    private final CopyRow file = new CopyRow("inspector.certificate", TEXTS.get("certificate.file"), TEXTS.get("certificate.file.tip")).below();
    private final CopyRow fingerprint = new CopyRow("inspector.fingerprint", TEXTS.get("certificate.print"), TEXTS.get("certificate.print.tip")).below();
    private Optional<ShownCertificate> shown = Optional.empty();

    CertificateRows() {
        whose.setId("inspector.certificate.whose");
        getChildren().addAll(Parts.heading(TEXTS.get("certificate")), whose, file, fingerprint);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows what is the case now. */
    void show(Optional<ShownCertificate> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(now.isPresent());
        now.ifPresent(certificate -> {
            whose.setText(TEXTS.get("certificate.until", certificate.subject(), certificate.until().atZone(ZoneOffset.UTC).toLocalDate()));
            file.show(certificate.source(), certificate.source());
            fingerprint.show(certificate.fingerprint(), lines(certificate.fingerprint()));
        });
    }

    private static String lines(String fingerprint) {
        var lines = new StringBuilder();
        for (int at = 0; at < fingerprint.length(); at += LINE) {
            lines.append(at == 0 ? "" : "\n").append(fingerprint, at, Math.min(fingerprint.length(), at + LINE));
        }
        return lines.toString();
    }
}
