package edgeos.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.ui.text.WordSources.Loose;
import edgeos.ui.text.WordSources.Use;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bundles and the sources that ask them fit each other, each value can be written, and no source holds words that people read. */
class WordsTest {
    private static final String WINDOW = "edgeos.ui";
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    /** The layout that holds words, and the room in whose bundle they are. */
    private static final Path LAYOUT = Path.of("layouts", "lab.fxml");
    private static final String LAYOUT_ROOM = "edgeos.ui.shell";
    private static final Pattern LAYOUT_WORDS = Pattern.compile("\\b(?:text|promptText|accessibleText|accessibleHelp|title)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\s*(\\d+)");
    /** Apostrophes that are meant: two for one that is seen, or around a brace that is seen. */
    private static final Pattern MEANT = Pattern.compile("''|'[{}]'");
    /** Keys that are made of names, which no source holds: of levels of notices, and of buttons of a lesson. */
    private static final Set<String> MADE = Set.of("edgeos.ui.notice: info", "edgeos.ui.lessons: leave");
    /** Two words, or one as a sentence begins with. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}{2,}[.,:;!?]? +\\p{L}{2,}.*|\\p{Lu}\\p{Ll}+[.:!?]?|\\p{Lu}\\p{Ll}+ .*");
    /** What shows or speaks all that it is given. */
    private static final Set<String> SHOWN = Set.of("Label", "Text", "Button", "ToggleButton", "RadioButton", "CheckBox", "Hyperlink", "Tooltip", "Menu", "MenuItem", "CheckMenuItem",
            "RadioMenuItem", "Tab", "TitledPane", "TextField", "setText", "setPromptText", "setAccessibleText", "setAccessibleHelp", "setAccessibleRoleDescription", "setTitle",
            "setHeaderText", "setContentText", "fillText", "say", "saying");
    /** What is told to those who mend the lab, or to no human: patterns, names of threads and keys. */
    private static final Set<String> NOT_SHOWN = Set.of("compile", "ofPattern", "replaceAll", "split", "matches", "lookup", "name", "Thread", "KeyCodeCombination");
    /** Rooms whose texts are no words: pictures as SVG. */
    private static final Set<String> WORDLESS = Set.of("edgeos.ui.export");
    /** Texts that stay in their sources; why stands beside them. */
    private static final Set<String> KEPT = Set.of(
            // fonts, what is not read but measured, and what JavaFX calls a platform
            "Inter", "Inter SemiBold", "JetBrains Mono", "Mg", "Headless",
            // keys of the keyboard, and the key under which moves of a probe are one step
            "edgeos.ui.shell.bar: Delete", "edgeos.ui.shell.bar: Insert", "edgeos.ui.shell.bar: Page Down", "edgeos.ui.shell.bar: Page Up", "nudge probes",
            // the log of events: the engine writes it, too, recordings keep it, and machines read it
            "a part of the window failed, all others go on: ", "copied beside the drawing: file=", "the recording was not finished: ", "recorded: file=", " moments, as the disk was too slow",
            "the window is open: firstFrameMillis=", "frames came apart by: p50Millis=%.1f p99Millis=%.1f maxMillis=%.1f",
            // where a result was measured: it is kept in files, and compared with others
            "no window", "JavaFX headless, in software, 1400 x 900", ", beside the window of the lab",
            // details of a failure, for those who mend it
            "EdgeOS Lab ", ", memory used of most: ", "Drawing: nodes=", "Last actions: ", "Last events:", "\ncaused by: ");
    private static final Map<String, Map<String, String>> BUNDLES = bundles();

    @Test
    void shouldHoldAllWordsThatSourcesAskFor() {
        List<String> missing = WordSources.uses().stream().filter(use -> !use.keys().isEmpty())
                .flatMap(use -> use.keys().stream().filter(key -> keys(use.room()).stream().noneMatch(each -> key.matcher(each).matches())).map(key -> use.where() + " asks for " + key)).toList();
        assertEquals(List.of(), missing, "add it to texts.properties of the room");
    }

    @Test
    void shouldHoldNoWordsThatNobodyAsksFor() {
        List<String> unused = new ArrayList<>();
        BUNDLES.forEach((room, bundle) -> bundle.keySet().stream().filter(key -> !isAskedFor(room, key)).forEach(key -> unused.add(room + ": " + key)));
        assertEquals(List.of(), unused, "take it out of the bundle, or mend the key where it is asked for");
    }

    @Test
    void shouldGiveEachWordTheValuesItHasPlacesFor() {
        List<String> wrong = new ArrayList<>();
        for (Use use : WordSources.uses()) {
            Map<String, Set<Integer>> places = keys(use.room()).stream().filter(key -> means(use, key)).collect(Collectors.toMap(key -> key, key -> places(BUNDLES.get(use.room()).get(key))));
            places.forEach((key, found) -> {
                if (use.values() >= 0 && found.stream().anyMatch(place -> place >= use.values())) {
                    wrong.add(use.where() + " gives " + use.values() + " values, and the words have places " + found + ": " + key);
                }
            });
            Set<Integer> all = places.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            if (!places.isEmpty() && !all.containsAll(IntStream.range(0, use.values()).boxed().toList())) {
                wrong.add(use.where() + " gives " + use.values() + " values, of which only " + all + " are said: " + places.keySet());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldBeWrittenAsPatternsAre() {
        List<String> wrong = new ArrayList<>();
        BUNDLES.forEach((room, bundle) -> bundle.forEach((key, value) -> {
            if (value.isBlank()) {
                wrong.add(room + ": " + key + " says nothing");
            } else if (MEANT.matcher(value).replaceAll("").contains("'")) {
                wrong.add(room + ": " + key + " has an apostrophe that would vanish; write it twice: " + value);
            } else if (problem(value) != null) {
                wrong.add(room + ": " + key + " cannot be written: " + problem(value));
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldHoldAllWordsThatPeopleRead() {
        List<String> found = WordSources.loose().stream().filter(each -> each.room().startsWith(WINDOW)).filter(WordsTest::isShown).map(each -> each.where() + " \"" + each.text() + "\"").toList();
        assertEquals(List.of(), found, "say it by Texts, from texts.properties of the room");
    }

    @Test
    void shouldHoldWhatLayoutsAskFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        Matcher words = LAYOUT_WORDS.matcher(Files.readString(LAYOUT));
        while (words.find()) {
            if (!words.group(1).startsWith("%") || !keys(LAYOUT_ROOM).contains(words.group(1).substring(1))) {
                wrong.add(LAYOUT + " " + words.group());
            }
        }
        assertEquals(List.of(), wrong, "say % and a key of " + LAYOUT_ROOM);
    }

    private static boolean isAskedForByLayout(String room, String key) {
        try {
            return room.equals(LAYOUT_ROOM) && Files.readString(LAYOUT).contains("\"%" + key + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShown(Loose text) {
        boolean kept = WORDLESS.contains(text.room()) || KEPT.contains(text.text()) || KEPT.contains(text.room() + ": " + text.text());
        boolean words = WORDS.matcher(text.text()).matches() || SHOWN.contains(text.in());
        return !kept && words && text.within().stream().noneMatch(each -> each.endsWith("Exception") || each.endsWith("Error") || NOT_SHOWN.contains(each));
    }

    private static boolean isAskedFor(String room, String key) {
        return MADE.contains(room + ": " + key) || isAskedForByLayout(room, key) || WordSources.isNamed(room, key) || WordSources.uses().stream().anyMatch(use -> use.room().equals(room) && use.asksFor(key));
    }

    /** True if it is asked for by its whole name, or if a source asks for it by a piece only and nobody by its whole name. */
    private static boolean means(Use use, String key) {
        return use.asksFor(key) && (use.names(key) || WordSources.uses().stream().noneMatch(other -> other.room().equals(use.room()) && other.names(key)));
    }

    private static Set<String> keys(String room) {
        return BUNDLES.getOrDefault(room, Map.of()).keySet();
    }

    /** Why words cannot be written with none, one, and several of what they count; null if they can. */
    private static String problem(String value) {
        try {
            Set<Integer> places = places(value);
            var format = new MessageFormat(value, Locale.ENGLISH);
            int most = places.stream().mapToInt(Integer::intValue).max().orElse(-1);
            for (int count : new int[] {0, 1, 2}) {
                format.format(IntStream.rangeClosed(0, most).mapToObj(_ -> (Object) count).toArray());
            }
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static Set<Integer> places(String value) {
        return PLACE.matcher(value).results().map(found -> Integer.parseInt(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> bundles() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("texts.properties"))
                    .collect(Collectors.toMap(file -> RESOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.'), WordsTest::read, (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> words = new HashMap<>();
        var bundle = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertEquals(null, words.put((String) key, (String) value), file + " has two of " + key);
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
