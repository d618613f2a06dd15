package edgeos.ui.canvas.paint;

import edgeos.ui.theme.Tokens;
import javafx.scene.paint.Color;

/** What a colour means on the canvas; the theme says which colour that is. */
public enum Tone {
    /** The data plane: moving, healthy. */
    FLOW,
    /** Traffic in and out, selection. */
    ACCENT,
    /** Back-pressure. */
    WARM,
    /** Denied, faulted. */
    BAD,
    /** Running. */
    GOOD,
    /** A byte stream that moves. */
    STREAM,
    /** Datagrams that move. */
    DATAGRAM,
    /** Not moving. */
    MUTED,
    /** Not connected. */
    LINE;

    /** The colour of lines and signs. */
    public Color of(Tokens tokens) {
        return switch (this) {
            case FLOW -> tokens.flow();
            case ACCENT -> tokens.accent();
            case WARM -> tokens.warm();
            case BAD -> tokens.bad();
            case GOOD -> tokens.good();
            case STREAM -> tokens.stream();
            case DATAGRAM -> tokens.datagram();
            case MUTED -> tokens.faint();
            case LINE -> tokens.line();
        };
    }
}
