package edgeos.lab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A result as JSON, in a fixed order, and back. Stateless; any thread. */
public final class ExperimentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Written beside a row's values, so that none of these is called so. */
    static final Set<String> SAID_ASIDE = Set.of("row", "passed", "remark", "raw");

    private ExperimentJson() { }

    /** The result as indented text that ends in a line break; what could not be measured is null. */
    public static String write(ExperimentResult result) {
        ObjectNode json = MAPPER.createObjectNode();
        Surroundings where = result.surroundings();
        json.put("experiment", result.experiment()).put("description", result.description()).put("machine", where.machine()).put("cores", where.cores())
                .put("jdk", where.jdk()).put("date", where.date()).put("seed", where.seed()).put("complete", result.complete()).put("passed", result.passed());
        ObjectNode versions = json.putObject("versions");
        where.versions().forEach(versions::put);
        var rows = json.putArray("rows");
        for (ExperimentRow row : result.rows()) {
            ObjectNode entry = rows.addObject();
            entry.put("row", row.name());
            row.values().forEach((name, value) -> put(entry, name, value));
            entry.put("passed", row.passed()).put("remark", row.remark());
            if (!row.raw().isEmpty()) {
                putRaw(entry.putObject("raw"), row.raw());
            }
        }
        if (!result.drawings().isEmpty()) {
            ObjectNode drawings = json.putObject("drawings");
            result.drawings().forEach((name, text) -> drawings.set(name, MAPPER.readTree(text)));
        }
        return MAPPER.writeValueAsString(json) + "\n";
    }

    /**
     * A result that somebody wrote, here or on another machine.
     *
     * @throws IllegalArgumentException if the text is no such result; says what is missing
     */
    public static ExperimentResult read(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("this is no JSON: " + broken.getOriginalMessage(), broken);
        }
        if (!json.path("experiment").isString() || !json.path("rows").isArray()) {
            throw new IllegalArgumentException("this is no result of an experiment: it has no name of one, or no rows");
        }
        var where = new Surroundings(json.path("machine").asString(""), json.path("cores").asInt(0), json.path("jdk").asString(""), json.path("date").asString(""), json.path("seed").asLong(0),
                texts(json.path("versions")));
        var rows = new ArrayList<FigureRow>();
        json.path("rows").forEach(row -> rows.add(row(row)));
        return new ExperimentResult(json.path("experiment").asString(), json.path("description").asString(""), where, rows, json.path("complete").asBoolean(false), drawings(json.path("drawings")));
    }

    private static SequencedMap<String, String> texts(JsonNode json) {
        var texts = new LinkedHashMap<String, String>();
        json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static SequencedMap<String, String> drawings(JsonNode json) {
        var drawings = new LinkedHashMap<String, String>();
        json.properties().forEach(entry -> drawings.put(entry.getKey(), MAPPER.writeValueAsString(entry.getValue()) + "\n"));
        return drawings;
    }

    private static SequencedMap<String, List<Double>> raw(JsonNode json) {
        var raw = new LinkedHashMap<String, List<Double>>();
        json.properties().forEach(entry -> {
            var figures = new ArrayList<Double>();
            entry.getValue().forEach(figure -> figures.add(figure.isNumber() ? figure.asDouble(Double.NaN) : Double.NaN));
            raw.put(entry.getKey(), List.copyOf(figures));
        });
        return raw;
    }

    private static void putRaw(ObjectNode json, SequencedMap<String, List<Double>> raw) {
        raw.forEach((name, figures) -> {
            var array = json.putArray(name);
            for (double figure : figures) {
                if (Double.isFinite(figure)) {
                    array.add(figure);
                } else {
                    array.addNull();
                }
            }
        });
    }

    private static FigureRow row(JsonNode json) {
        var values = new LinkedHashMap<String, Object>();
        json.properties().stream().filter(entry -> !SAID_ASIDE.contains(entry.getKey())).forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        String name = json.path("row").asString(json.path("system").asString(""));
        return new FigureRow(name, values, json.path("passed").asBoolean(false), json.path("remark").asString(""), raw(json.path("raw")));
    }

    private static Object value(JsonNode json) {
        return json.isIntegralNumber() && json.canConvertToLong() ? (Object) json.asLong() : json.isNumber() ? (Object) json.asDouble(Double.NaN) : json.isBoolean() ? (Object) json.asBoolean()
                : json.isNull() ? (Object) Double.NaN : json.asString("");
    }

    private static void put(ObjectNode entry, String name, Object value) {
        switch (value) {
            case Long number -> entry.put(name, number);
            case Integer number -> entry.put(name, number);
            case Double number when Double.isFinite(number) -> entry.put(name, number);
            case Double _ -> entry.putNull(name);
            case Boolean flag -> entry.put(name, flag);
            default -> entry.put(name, value.toString());
        }
    }
}
