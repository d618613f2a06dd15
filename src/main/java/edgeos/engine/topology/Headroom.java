package edgeos.engine.topology;

import edgeos.engine.fwp.Template;
import edgeos.engine.topology.Blocks.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much room before its messages a unit needs beyond what every copy brings, as its programs put headers there: found once at each switch, so that a mover only adds it.
 *
 * @param byHead bytes, a multiple of 8, by the id of a unit's first node; units that need none are not there
 */
record Headroom(Map<String, Integer> byHead) {
    /** What the units of these blocks need, whose texts are those of the templates now. */
    static Headroom of(Blocks blocks, Map<String, Template> templates) {
        var byHead = new HashMap<String, Integer>();
        blocks.byHead().forEach((head, members) -> {
            int most = most(members, templates);
            if (most > 0) {
                byHead.put(head, most + 7 & ~7);
            }
        });
        return new Headroom(byHead);
    }

    /** The most that any program finds to be before the message that came in, its own included: what one took off is room for the next. */
    private static int most(List<Member> members, Map<String, Template> templates) {
        int[] before = new int[members.size()];
        int most = 0;
        for (int at = 0; at < before.length; at++) {
            Member member = members.get(at);
            before[at] = (member.sentBy() < 0 ? 0 : before[member.sentBy()]) + templates.get(member.node()).text().prependedBytes();
            most = Math.max(most, before[at]);
        }
        return most;
    }

    /** Of the unit with this first node. */
    int of(String head) {
        return byHead.getOrDefault(head, 0);
    }
}
