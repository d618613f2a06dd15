package edgeos;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class there are that somebody still holds; Java collects garbage to find out.
 *
 * @param table as Java tells it: one text, so that it counts as next to nothing itself
 */
public record LiveObjects(String table) {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");
    /** What a collector leaves between objects. */
    private static final String FILLER = "jdk.internal.vm.FillerElement";

    /** Counts them now. */
    public static LiveObjects now() throws JMException {
        return new LiveObjects((String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()}));
    }

    private Map<String, Long> byClass() {
        var counts = new HashMap<String, Long>();
        table.lines().map(LINE::matcher).filter(Matcher::matches).filter(line -> !line.group(2).contains(FILLER))
                .forEach(line -> counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return counts;
    }

    /** Those classes of which there are more by so many at least than before, and by how many. */
    public Map<String, Long> grownSince(LiveObjects before, long least) {
        Map<String, Long> then = before.byClass();
        var grown = new HashMap<String, Long>();
        byClass().forEach((name, count) -> {
            long more = count - then.getOrDefault(name, 0L);
            if (more >= least) {
                grown.put(name, more);
            }
        });
        return grown;
    }
}
