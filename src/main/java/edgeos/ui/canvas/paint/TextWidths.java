package edgeos.ui.canvas.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are; measured once, as long as they are asked for. JavaFX application thread. */
public final class TextWidths {
    private static final int MOST = 2000;
    /** Those that were asked for last. */
    private static final Map<Key, Double> KNOWN = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > MOST;
        }
    };
    private static final Text RULER = new Text();

    private TextWidths() { }

    private record Key(String text, Font font) { }

    /** Width in pixels at 100 %. */
    public static double of(String text, Font font) {
        return KNOWN.computeIfAbsent(new Key(text, font), key -> {
            RULER.setFont(key.font());
            RULER.setText(key.text());
            return RULER.getLayoutBounds().getWidth();
        });
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String fitted(String text, Font font, double width) {
        if (of(text, font) <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 0 && of(text.substring(0, length).stripTrailing() + "…", font) > width) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + "…";
    }

    /** The text in lines no wider than this; words wider than a line stand out. */
    public static List<String> wrapped(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && of(line + " " + word, font) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
