package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A study as JSON, and back: what {@link ExperimentJson} writes, and a few fields more, which whoever reads only results passes over. Stateless; any thread. */
public final class StudyJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String EXTENT = "extent";
    private static final String TOOK = "tookMillis";
    private static final String TROUBLE = "trouble";
    private static final String HOW = "how";
    private static final String PLOTS = "plots";

    private StudyJson() { }

    /** The study as indented text that ends in a line break. */
    public static String write(Study study) {
        var json = (ObjectNode) MAPPER.readTree(ExperimentJson.write(study.result()));
        if (study.extent() != Study.Extent.UNKNOWN) {
            json.put(EXTENT, study.extent().name().toLowerCase(Locale.ROOT));
        }
        study.took().ifPresent(took -> json.put(TOOK, took.toMillis()));
        if (!study.trouble().isEmpty()) {
            json.put(TROUBLE, study.trouble());
        }
        json.put(HOW, study.how());
        json.set(PLOTS, MAPPER.valueToTree(study.plots()));
        return MAPPER.writeValueAsString(json) + "\n";
    }

    /**
     * A study that somebody wrote, or a bare result as the command line writes it.
     *
     * @throws IllegalArgumentException if the text is neither; says what is missing
     */
    public static Study read(String text) {
        ExperimentResult result = ExperimentJson.read(text);
        JsonNode json = MAPPER.readTree(text);
        Optional<Duration> took = json.path(TOOK).isIntegralNumber() ? Optional.of(Duration.ofMillis(json.path(TOOK).asLong(0))) : Optional.empty();
        return new Study(result, extent(json.path(EXTENT).asString("")), took, json.path(TROUBLE).asString(""), json.path(HOW).asString(""), plots(json.path(PLOTS)));
    }

    private static Study.Extent extent(String word) {
        for (Study.Extent extent : Study.Extent.values()) {
            if (extent.name().equalsIgnoreCase(word)) {
                return extent;
            }
        }
        return Study.Extent.UNKNOWN;
    }

    /** Pictures that this lab cannot draw, since another version named them, are left out. */
    private static List<Plot> plots(JsonNode json) {
        var plots = new ArrayList<Plot>();
        for (JsonNode plot : json) {
            try {
                plots.add(MAPPER.treeToValue(plot, Plot.class));
            } catch (JacksonException unknown) {
                return List.of();
            }
        }
        return plots;
    }
}
