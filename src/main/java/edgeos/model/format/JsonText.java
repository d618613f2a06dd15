package edgeos.model.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A plain tree as JSON text that people read and compare line by line: what fits on a line stands on one, a list of objects has one
 * object after the other, and an object in a list that is too long for a line fills as few lines as it takes. Not finite numbers become
 * texts, which JSON has no numbers for.
 */
public final class JsonText {
    private static final int WIDTH = 132;
    private static final String STEP = "  ";
    private final StringBuilder out = new StringBuilder();

    private JsonText() { }

    /** The object as text, with a line break at its end. */
    public static String of(Map<String, Object> root) {
        var text = new JsonText();
        text.block(root, "");
        return text.out.append('\n').toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof List<?> list && holdsContainer(list)) {
            lines(list, indent);
            return;
        }
        int start = out.length();
        flat(value);
        if (start - lineStart(start) + out.length() - start > WIDTH) {
            switch (value) {
                case List<?> list -> {
                    out.setLength(start);
                    lines(list, indent);
                }
                case Map<?, ?> map -> {
                    out.setLength(start);
                    block(map, indent);
                }
                case null, default -> { }
            }
        }
    }

    private int lineStart(int before) {
        return out.lastIndexOf("\n", before) + 1;
    }

    private static boolean holdsContainer(List<?> list) {
        return list.stream().anyMatch(item -> item instanceof Map || item instanceof List);
    }

    /** One key a line. */
    private void block(Map<?, ?> object, String indent) {
        out.append('{');
        String inner = indent + STEP;
        for (Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator(); entries.hasNext();) {
            Map.Entry<?, ?> entry = entries.next();
            out.append('\n').append(inner);
            string(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), inner);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('\n').append(indent).append('}');
    }

    /** One item a line, or a few for an object that does not fit. */
    private void lines(List<?> list, String indent) {
        out.append('[');
        String inner = indent + STEP;
        for (Iterator<?> items = list.iterator(); items.hasNext();) {
            out.append('\n').append(inner);
            Object item = items.next();
            if (item instanceof Map<?, ?> object) {
                run(object, inner);
            } else {
                value(item, inner);
            }
            out.append(items.hasNext() ? "," : "");
        }
        out.append('\n').append(indent).append(']');
    }

    private void run(Map<?, ?> object, String indent) {
        int start = out.length();
        flat(object);
        if (out.length() - lineStart(start) <= WIDTH) {
            return;
        }
        out.setLength(start);
        out.append('{');
        String inner = indent + STEP;
        boolean first = true;
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            int before = out.length();
            out.append(first ? "" : ", ");
            string(entry.getKey().toString());
            out.append(": ");
            boolean container = entry.getValue() instanceof Map || entry.getValue() instanceof List;
            if (!container) {
                flat(entry.getValue());
            }
            if (!first && (container || out.length() - lineStart(before) > WIDTH - 2)) {
                out.replace(before, before + 1, ",\n" + indent + " ");
            }
            if (container) {
                value(entry.getValue(), inner);
            }
            first = false;
        }
        out.append('}');
    }

    private void flat(Object value) {
        switch (value) {
            case Map<?, ?> object -> flatObject(object);
            case List<?> list -> flatList(list);
            case Double real when !Double.isFinite(real) -> string(real.toString());
            case Float real when !Float.isFinite(real) -> string(real.toString());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case null -> out.append("null");
            default -> string(value.toString());
        }
    }

    private void flatObject(Map<?, ?> object) {
        out.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(between);
            string(entry.getKey().toString());
            out.append(": ");
            flat(entry.getValue());
            between = ", ";
        }
        out.append('}');
    }

    private void flatList(List<?> list) {
        out.append('[');
        String between = "";
        for (Object item : list) {
            out.append(between);
            flat(item);
            between = ", ";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            character(text, at);
        }
        out.append('"');
    }

    private void character(String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085' || isLone(text, at)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Half of a pair of surrogates: UTF-8 cannot hold it, an escape can. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
