package edgeos.ui.settings;

import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which panels stand where. What it does not say stays as it is. Immutable.
 *
 * @param title what people call it
 * @param panels which of {@code palette}, {@code outline}, {@code inspector}, {@code charts} are shown
 * @param chartsAt where canvas and charts part, as a share of their height
 * @param view which is in front
 * @param below which tab below it is chosen
 * @param scale of everything
 */
public record Arrangement(String title, Map<String, Boolean> panels, Optional<Double> chartsAt, Optional<View> view, Optional<StripTab> below, Optional<Double> scale) {
    private static final Texts TEXTS = Texts.of(Arrangement.class);
    /** The panels that it knows. */
    public static final List<String> PANELS = List.of("palette", "outline", "inspector", "charts");
    private static final List<String> KEYS = List.of("title", "palette", "outline", "inspector", "charts", "charts.at", "tab", "below", "scale");
    private static final int LONGEST_TITLE = 40;
    private static final double LEAST_SHARE = 0.2;
    private static final double MOST_SHARE = 0.95;

    public Arrangement {
        panels = Map.copyOf(panels);
    }

    /**
     * What came of reading one.
     *
     * @param arrangement what could be read of it
     * @param problems what could not, each in a clause with name and value
     */
    public record Reading(Arrangement arrangement, List<String> problems) { }

    /** Reads one: lines of {@code key = value}. Nothing that a text holds throws. */
    public static Reading read(String text, String name) {
        List<String> problems = new ArrayList<>();
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException nonsense) {
            problems.add(TEXTS.get("arrangement.noList"));
        }
        return read(lines, name, problems);
    }

    /** Makes one of its words, as {@link #words} gives them. */
    public static Reading of(Map<String, String> words, String name) {
        Properties lines = new Properties();
        lines.putAll(words);
        return read(lines, name, new ArrayList<>());
    }

    private static Reading read(Properties lines, String name, List<String> problems) {
        lines.stringPropertyNames().stream().filter(key -> !KEYS.contains(key)).sorted().forEach(key -> problems.add(TEXTS.get("arrangement.unknown", key, lines.getProperty(key))));
        Map<String, Boolean> panels = new LinkedHashMap<>();
        PANELS.forEach(panel -> value(lines, panel, Arrangement::flag, problems).ifPresent(on -> panels.put(panel, on)));
        String title = lines.getProperty("title", name).strip();
        return new Reading(new Arrangement(title.isEmpty() ? name : title.substring(0, Math.min(LONGEST_TITLE, title.length())), panels, value(lines, "charts.at", share -> number(share, LEAST_SHARE, MOST_SHARE), problems),
                value(lines, "tab", word -> one(View.values(), word).filter(view -> view != View.SOURCE), problems), value(lines, "below", word -> one(StripTab.values(), word), problems),
                value(lines, "scale", factor -> number(factor, Appearance.LEAST_SCALE, Appearance.MOST_SCALE), problems)), problems);
    }

    /** As text that {@link #read} reads. */
    public String text() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("title", title.replaceAll("[\\\\\\p{Cntrl}]", " ").strip());
        lines.putAll(words());
        return lines.entrySet().stream().map(line -> line.getKey() + " = " + line.getValue() + "\n").collect(Collectors.joining());
    }

    /** What it says but for its title, by the keys of a file. */
    public Map<String, String> words() {
        Map<String, String> lines = new LinkedHashMap<>();
        PANELS.stream().filter(panels::containsKey).forEach(panel -> lines.put(panel, panels.get(panel).toString()));
        chartsAt.ifPresent(share -> lines.put("charts.at", String.format(Locale.ROOT, "%.3f", share)));
        view.filter(shown -> shown != View.SOURCE).ifPresent(shown -> lines.put("tab", shown.name()));
        below.ifPresent(tab -> lines.put("below", tab.name()));
        scale.ifPresent(factor -> lines.put("scale", String.format(Locale.ROOT, "%.2f", factor)));
        return lines;
    }

    private static <T> Optional<T> value(Properties lines, String key, Function<String, Optional<T>> reading, List<String> problems) {
        String text = lines.getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(text.strip());
        if (value.isEmpty()) {
            problems.add(TEXTS.get("arrangement.senseless", key, text));
        }
        return value;
    }

    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static Optional<Double> number(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String word) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(word.replace('-', '_'))).findFirst();
    }
}
