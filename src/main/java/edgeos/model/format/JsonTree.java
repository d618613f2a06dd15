package edgeos.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text as a plain tree of {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, and null, in the order of the
 * text; as far as it could be read, with the faults that ended it or that cost a value.
 *
 * @param value the tree; null also when there was nothing to read
 * @param faults what was wrong; empty for whole JSON
 */
public record JsonTree(Object value, List<Fault> faults) {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_VALUES = 2_000_000;
    private static final int MOST_FAULTS = 100;
    /** Where the parser began: its words for that are none for people, and the fault has a place of its own. */
    private static final Pattern PARSERS_OWN = Pattern.compile(" \\(start marker at .*\\)$");
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Something that is no JSON, or more than is taken.
     *
     * @param line where, from 1
     * @param column where, from 1
     * @param what what is wrong
     * @param remedy what to do about it
     */
    public record Fault(int line, int column, String what, String remedy) { }

    /** Reads a text; never throws on what it holds. */
    public static JsonTree parse(String text) {
        return new Builder().read(text);
    }

    /** Reading one text; belongs to one thread. */
    private static final class Builder {
        private final List<Fault> faults = new ArrayList<>();
        private JsonParser parser;
        private Object root;
        private int values;

        JsonTree read(String text) {
            try (JsonParser opened = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser = opened;
                readRoot();
            } catch (JacksonException broken) {
                fault(broken.getLocation(), firstLine(broken.getOriginalMessage()), "Mend the file with a text editor, or open a copy of it.");
            } catch (Unreadable end) {
                fault(parser.currentTokenLocation(), end.getMessage(), "Open a smaller one.");
            }
            return new JsonTree(root, List.copyOf(faults));
        }

        private void readRoot() {
            JsonToken first = parser.nextToken();
            if (first == null) {
                fault(parser.currentLocation(), "the file is empty", "Open another file.");
                return;
            }
            read(first, value -> root = value, 0);
            if (parser.nextToken() != null) {
                fault(parser.currentTokenLocation(), "something follows the end of what the file holds", "Take it out with a text editor.");
            }
        }

        /** A container is handed over before it is filled, so that what was read of it stays when its text ends early. */
        private void read(JsonToken token, Consumer<Object> to, int depth) {
            if (++values > MOST_VALUES) {
                throw new Unreadable("there are too many values: most=" + MOST_VALUES);
            }
            if (depth > MOST_DEPTH) {
                throw new Unreadable("values are nested too deeply: most=" + MOST_DEPTH);
            }
            switch (token) {
                case START_OBJECT -> readObject(to, depth);
                case START_ARRAY -> readList(to, depth);
                case VALUE_STRING -> to.accept(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.accept(number(token));
                case VALUE_TRUE -> to.accept(true);
                case VALUE_FALSE -> to.accept(false);
                default -> to.accept(null);
            }
        }

        private void readObject(Consumer<Object> to, int depth) {
            Map<String, Object> object = new LinkedHashMap<>();
            to.accept(object);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                TokenStreamLocation place = parser.currentTokenLocation();
                boolean again = object.containsKey(key);
                read(parser.nextToken(), again ? _ -> { } : value -> object.put(key, value), depth + 1);
                if (again) {
                    fault(place, "a key stands twice in one object, and only the first counts: key=" + key, "Take one of them out with a text editor.");
                }
            }
        }

        private void readList(Consumer<Object> to, int depth) {
            List<Object> list = new ArrayList<>();
            to.accept(list);
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                read(token, list::add, depth + 1);
            }
        }

        private Number number(JsonToken token) {
            String digits = parser.getString();
            if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                return parser.getLongValue();
            }
            double value = Double.parseDouble(digits);
            if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isFinite(value)) {
                return value;
            }
            try {
                return new BigDecimal(digits);
            } catch (NumberFormatException tooLarge) {
                throw new Unreadable("no number can be so large: number=" + digits);
            }
        }

        private void fault(TokenStreamLocation place, String what, String remedy) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(place == null ? 1 : Math.max(1, place.getLineNr()), place == null ? 1 : Math.max(1, place.getColumnNr()),
                        what, remedy));
            }
        }

        private static String firstLine(String message) {
            return message == null ? "that is no JSON" : PARSERS_OWN.matcher(message.lines().findFirst().orElse("that is no JSON")).replaceAll("");
        }
    }

    /** Ends the reading of a text that is more than is taken. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
