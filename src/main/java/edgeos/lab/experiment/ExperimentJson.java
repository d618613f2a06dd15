package edgeos.lab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A result as JSON, in a fixed order, and back. Stateless; any thread. */
public final class ExperimentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Written beside a row's values. */
    private static final Set<String> SAID_ASIDE = Set.of("passed", "remark");

    private ExperimentJson() { }

    /** The result as indented text that ends in a line break; what could not be measured is null. */
    public static String write(ExperimentResult result) {
        ObjectNode json = MAPPER.createObjectNode();
        Surroundings where = result.surroundings();
        json.put("experiment", result.experiment()).put("description", result.description()).put("machine", where.machine()).put("cores", where.cores())
                .put("jdk", where.jdk()).put("date", where.date()).put("seed", where.seed()).put("complete", result.complete()).put("passed", result.passed());
        var rows = json.putArray("rows");
        for (ExperimentRow row : result.rows()) {
            ObjectNode entry = rows.addObject();
            row.values().forEach((name, value) -> put(entry, name, value));
            entry.put("passed", row.passed()).put("remark", row.remark());
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
        var where = new Surroundings(json.path("machine").asString(""), json.path("cores").asInt(0), json.path("jdk").asString(""), json.path("date").asString(""), json.path("seed").asLong(0));
        var rows = new ArrayList<FigureRow>();
        json.path("rows").forEach(row -> rows.add(row(row)));
        return new ExperimentResult(json.path("experiment").asString(), json.path("description").asString(""), where, rows, json.path("complete").asBoolean(false));
    }

    private static FigureRow row(JsonNode json) {
        var values = new LinkedHashMap<String, Object>();
        json.properties().stream().filter(entry -> !SAID_ASIDE.contains(entry.getKey())).forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return new FigureRow(json.path("system").asString(""), values, json.path("passed").asBoolean(false), json.path("remark").asString(""));
    }

    private static Object value(JsonNode json) {
        return json.isIntegralNumber() && json.canConvertToLong() ? (Object) json.asLong() : json.isNumber() ? (Object) json.asDouble() : json.isBoolean() ? (Object) json.asBoolean()
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
