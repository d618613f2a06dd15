package edgeos.ui.schedule;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.ui.theme.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/** What nodes look like and are called: by their place in the drawing, so that a node keeps its colour as long as none before it goes. Immutable. */
final class Palette {
    private static final int TONES = 5;
    private static final int SHADES = 3;
    private static final double FILL = 0.32;
    private static final double SHADE_STEP = 0.3;
    private static final int MOST_LINES = 3;

    private final Map<String, Look> looks = new HashMap<>();
    private final Tokens tokens;
    private int count;

    /**
     * A node's looks.
     *
     * @param name what people call it
     * @param colour of its edges and of narrow bars
     * @param fill of wide bars, which carry text
     * @param lines at the foot of wide bars: they tell those apart whose colours are alike
     */
    record Look(String name, Color colour, Color fill, int lines) { }

    Palette(Drawing drawing, Tokens tokens) {
        this.tokens = tokens;
        drawing.nodes().forEach(node -> add(node.id(), name(node)));
    }

    /** How the nodes that a trace names look, in its order; those that the drawing no longer has are called by their id. */
    List<Look> of(List<String> nodes) {
        return nodes.stream().map(id -> {
            if (!looks.containsKey(id)) {
                add(id, id);
            }
            return looks.get(id);
        }).toList();
    }

    private void add(String id, String name) {
        Color tone = switch (count % TONES) {
            case 0 -> tokens.flow();
            case 1 -> tokens.accent();
            case 2 -> tokens.warm();
            case 3 -> tokens.control();
            default -> tokens.good();
        };
        Color colour = Tokens.over(tokens.panel(), tone, 1 - SHADE_STEP * (count / TONES % SHADES));
        looks.put(id, new Look(name, colour, Tokens.over(tokens.panel(), colour, FILL), count / TONES % (MOST_LINES + 1)));
        count++;
    }

    private static String name(Node node) {
        return node.name().isBlank() ? node.id() : node.name();
    }
}
