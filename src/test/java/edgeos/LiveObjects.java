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
 * @param byClass how many, by the classes' names
 */
public record LiveObjects(Map<String, Long> byClass) {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    /** Counts them now. */
    public static LiveObjects now() throws JMException {
        var counts = new HashMap<String, Long>();
        String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        table.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return new LiveObjects(counts);
    }

    /** Those classes of which there are more by so many at least than before, and by how many. */
    public Map<String, Long> grownSince(LiveObjects before, long least) {
        var grown = new HashMap<String, Long>();
        byClass.forEach((name, count) -> {
            long more = count - before.byClass().getOrDefault(name, 0L);
            if (more >= least) {
                grown.put(name, more);
            }
        });
        return grown;
    }
}
