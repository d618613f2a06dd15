package edgeos.ui.canvas.paint;

import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what stands beside a wire, in the drawing's coordinates. Scale and place are the caller's. */
public final class PillPainter {
    /** Height of a pill. */
    public static final double HEIGHT = 17;

    private static final double PADDING = 6;
    private static final Font FONT = Fonts.text(10);

    private final GraphicsContext gc;
    private final Tokens tokens;

    /** A painter onto this canvas in these colours. */
    public PillPainter(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
    }

    /** How wide a pill with these words is. */
    public static double width(String words) {
        return TextWidths.of(words, FONT) + 2 * PADDING;
    }

    /** Paints a wire's pill with these words into this box. */
    public void paint(Box box, String words, WireLook look) {
        gc.setFill(tokens.raised());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        gc.setStroke(look.state() == LinkState.IDLE || look.state() == LinkState.FLOWING ? tokens.line() : look.colour(tokens));
        gc.setLineWidth(1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, box.height(), box.height());
        gc.setFont(FONT);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(look.shared() && look.state() == LinkState.FLOWING ? tokens.warmText() : look.textColour(tokens));
        gc.fillText(words, box.centreX(), box.centreY());
    }
}
