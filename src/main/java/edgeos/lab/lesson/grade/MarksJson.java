package edgeos.lab.lesson.grade;

import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.condition.Outcome;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Marks as JSON, from the process that judges to the one that asks. Stateless. */
final class MarksJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MarksJson() { }

    static String write(Marks marks) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("trouble", marks.trouble());
        ArrayNode broken = json.putArray("broken");
        marks.broken().forEach(broken::add);
        ArrayNode goals = json.putArray("goals");
        for (Outcome.Line line : marks.goals()) {
            ObjectNode goal = goals.addObject().put("label", line.label()).put("holds", line.holds()).put("measured", line.measured());
            if (!Double.isNaN(line.value())) {
                goal.put("value", line.value());
            }
        }
        return json.toString();
    }

    /**
     * The marks of a text.
     *
     * @throws IllegalArgumentException if it holds none
     */
    static Marks read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            var goals = new ArrayList<Outcome.Line>();
            for (JsonNode goal : json.required("goals")) {
                goals.add(new Outcome.Line(goal.required("label").asString(), goal.required("holds").asBoolean(), goal.required("measured").asString(),
                        goal.has("value") ? goal.get("value").asDouble() : Double.NaN));
            }
            var broken = new ArrayList<String>();
            json.required("broken").forEach(one -> broken.add(one.asString()));
            return new Marks(goals, List.copyOf(broken), json.required("trouble").asString());
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("no marks: " + broken.getOriginalMessage(), broken);
        }
    }
}
