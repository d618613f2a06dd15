package edgeos.lab.recording;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.limit.Limit;
import edgeos.model.check.Finding;
import edgeos.notation.Placement;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was the case at a moment besides figures. Immutable; any thread.
 *
 * @param state whether it ran
 * @param mode how
 * @param load by what the rate of all generators was multiplied
 * @param clients how many each generator had; 0: as drawn
 * @param placement where roles ran
 * @param transmits ids of the nodes by which messages left, sorted
 * @param limits whose thread was full
 * @param findings what was wrong with the drawing, there and then
 * @param warmNanos from which moment of the recording on rates of this run are judged; -1: none yet
 */
record Conditions(Session.State state, Mode mode, double load, int clients, Placement placement, List<String> transmits, List<Limit> limits, List<Finding> findings, long warmNanos) {
    /** Before anything was recorded. */
    static final Conditions NONE = new Conditions(Session.State.STOPPED, Mode.LIVE, 1, 0, Placement.AUTOMATIC, List.of(), List.of(), List.of(), -1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those of a session now. */
    static Conditions of(Session session, Set<String> transmits, long warmNanos) {
        return new Conditions(session.state(), session.mode(), session.load(), session.clients(), session.placement(), transmits.stream().sorted().toList(), session.limits(), session.findings(), warmNanos);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** What a recording says; what it does not say, or says in other words, is as in {@link #NONE}. */
    static Conditions read(String text) {
        try {
            Conditions said = JSON.readValue(text, Conditions.class);
            return new Conditions(or(said.state, NONE.state), or(said.mode, NONE.mode), said.load, said.clients, or(said.placement, NONE.placement), or(said.transmits, NONE.transmits),
                    or(said.limits, NONE.limits), or(said.findings, NONE.findings), said.warmNanos);
        } catch (JacksonException unreadable) {
            return NONE;
        }
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
