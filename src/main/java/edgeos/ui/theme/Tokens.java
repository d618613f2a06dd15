package edgeos.ui.theme;

import edgeos.model.kind.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The colours of one theme, read from its style sheet, where they are named {@code -lab-bg} and so on.
 *
 * <p>{@code fg} and {@code muted} reach WCAG AA on every surface; {@code faint} is for decoration only.
 *
 * @param bg the canvas, farthest back
 * @param panel panels
 * @param raised fields and buttons
 * @param card nodes
 * @param line hairlines and empty tracks
 * @param fg primary text
 * @param muted secondary text
 * @param faint decoration, never the only carrier of text
 * @param flow the data plane: moving, healthy
 * @param accent traffic in and out; selection
 * @param control the control plane; one's own code
 * @param warm back-pressure, endpoints, findings
 * @param bad denied, faulted
 * @param good running
 * @param stream byte streams: what carries them
 * @param datagram datagrams: what carries them
 * @param flowText {@code flow}, as dark or bright as text must be
 * @param warmText {@code warm}, as dark or bright as text must be
 */
public record Tokens(Color bg, Color panel, Color raised, Color card, Color line, Color fg, Color muted, Color faint, Color flow,
        Color accent, Color control, Color warm, Color bad, Color good, Color stream, Color datagram, Color flowText, Color warmText) {
    private static final Pattern TOKEN = Pattern.compile("-lab-([a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");

    /**
     * The tokens that a style sheet defines.
     *
     * @throws IllegalArgumentException if one is missing
     */
    static Tokens read(String css) {
        Map<String, Color> found = new HashMap<>();
        TOKEN.matcher(css).results().forEach(match -> found.putIfAbsent(match.group(1), Color.web(match.group(2))));
        return new Tokens(get(found, "bg"), get(found, "panel"), get(found, "raised"), get(found, "card"), get(found, "line"),
                get(found, "fg"), get(found, "muted"), get(found, "faint"), get(found, "flow"), get(found, "accent"),
                get(found, "control"), get(found, "warm"), get(found, "bad"), get(found, "good"), get(found, "stream"), get(found, "datagram"),
                get(found, "flow-text"), get(found, "warm-text"));
    }

    private static Color get(Map<String, Color> found, String name) {
        Color colour = found.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("phase=window token=-lab-" + name + " is not defined");
        }
        return colour;
    }

    /** The colour of a kind's icon. */
    public Color of(Kind.Group group) {
        return switch (group) {
            case TRAFFIC -> accent;
            case NETWORK -> flow;
            case ENDPOINT, CLICK -> warm;
            case YOURS -> control;
            case FAULTS -> bad;
        };
    }

    /** A colour faded towards a surface: 0 is the surface, 1 the colour itself. Opaque, so that what lies below does not show. */
    public static Color over(Color surface, Color colour, double share) {
        return surface.interpolate(colour, share);
    }
}
