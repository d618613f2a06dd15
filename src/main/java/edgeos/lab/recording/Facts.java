package edgeos.lab.recording;

import edgeos.lab.Provenance;
import edgeos.lab.experiment.Surroundings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the header of a recording says, by name. Stateless; any thread. */
final class Facts {
    private static final String TITLE = "title";
    private static final String DATE = "date";
    private static final String MACHINE = "machine";
    private static final String PROCESSOR = "processor";
    private static final String CORES = "cores";
    private static final String JDK = "jdk";
    private static final String LAB = "EdgeOS Lab";
    private static final String UNKNOWN = "unknown";
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ROOT);

    private Facts() { }

    static Map<String, String> of(String title, Surroundings where) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(TITLE, title);
        facts.put(DATE, where.date());
        facts.put(MACHINE, where.machine());
        facts.put(CORES, Integer.toString(where.cores()));
        facts.put(JDK, where.jdk());
        facts.putAll(where.versions());
        return facts;
    }

    static String title(Map<String, String> facts) {
        return facts.getOrDefault(TITLE, "");
    }

    static Provenance provenance(Map<String, String> facts) {
        String cores = facts.getOrDefault(CORES, UNKNOWN);
        String processor = facts.getOrDefault(PROCESSOR, facts.getOrDefault(MACHINE, UNKNOWN));
        return new Provenance(readable(facts.getOrDefault(DATE, UNKNOWN)), processor + ", " + cores + (cores.equals("1") ? " core" : " cores"), facts.getOrDefault(JDK, UNKNOWN),
                facts.getOrDefault(LAB, UNKNOWN));
    }

    private static String readable(String date) {
        try {
            return OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC).format(READABLE);
        } catch (DateTimeParseException other) {
            return date;
        }
    }
}
