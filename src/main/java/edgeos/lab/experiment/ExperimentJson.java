package edgeos.lab.experiment;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A result as JSON, in a fixed order. Stateless; any thread. */
public final class ExperimentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
