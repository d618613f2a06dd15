package edgeos.ui.audience;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import edgeos.ui.text.Texts;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A text as a QR code: black on white in both themes, as not every phone reads it the other way round. */
final class QrCode extends Canvas {
    private static final Texts TEXTS = Texts.of(QrCode.class);
    private static final int QUIET_MODULES = 4;
    private String shown = "";

    /** A code in a square of so many pixels. */
    QrCode(double side) {
        super(side, side);
        setId("audience.code");
    }

    /** Shows this text; does nothing if it is shown already. */
    void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            setAccessibleText(TEXTS.get("code", text));
            draw();
        }
    }

    /** Shows it in a square of so many pixels. What lies beyond the new edge is wiped first: a canvas keeps it, and it would shine through at the edge where everything is larger. */
    void fit(double side) {
        if (side != getWidth()) {
            wipe();
            setWidth(side);
            setHeight(side);
            draw();
        }
    }

    /** The code of a text, with the quiet zone around it. */
    static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(TEXTS.get("code.tooLong", text), tooLong);
        }
    }

    private void wipe() {
        getGraphicsContext2D().setFill(Color.WHITE);
        getGraphicsContext2D().fillRect(0, 0, getWidth(), getHeight());
    }

    /** Modules are whole pixels, so that their edges are sharp. */
    private void draw() {
        if (shown.isEmpty()) {
            return;
        }
        BitMatrix matrix = matrix(shown);
        wipe();
        GraphicsContext to = getGraphicsContext2D();
        double module = Math.max(1, Math.floor(getWidth() / matrix.getWidth()));
        double start = Math.floor((getWidth() - module * matrix.getWidth()) / 2);
        to.setFill(Color.BLACK);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    to.fillRect(start + x * module, start + y * module, module, module);
                }
            }
        }
    }
}
