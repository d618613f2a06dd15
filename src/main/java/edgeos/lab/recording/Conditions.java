package edgeos.lab.recording;

import edgeos.lab.Mode;
import edgeos.lab.Rates;
import edgeos.lab.Session;
import edgeos.lab.limit.Limit;
import edgeos.model.check.Finding;
import edgeos.notation.Placement;
import edgeos.telemetry.recording.RecordingException;
import java.util.List;
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
 * @param uncopied ids of the links over which nothing was copied, sorted; null: nobody wrote them down, as in older recordings, and the drawing says which they are
 * @param limits whose thread was full
 * @param findings what was wrong with the drawing, there and then
 * @param warmNanos from which moment of the recording on rates of this run are judged; -1: none yet
 */
record Conditions(Session.State state, Mode mode, double load, int clients, Placement placement, List<String> transmits, List<String> uncopied, List<Limit> limits, List<Finding> findings,
        long warmNanos) {
    /** Before anything was recorded. */
    static final Conditions NONE = new Conditions(Session.State.STOPPED, Mode.LIVE, 1, 0, Placement.AUTOMATIC, List.of(), null, List.of(), List.of(), -1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those of a session now. */
    static Conditions of(Session session, Rates.Ways ways, long warmNanos) {
        return new Conditions(session.state(), session.mode(), session.load(), session.clients(), session.placement(), ways.transmits().stream().sorted().toList(), ways.uncopied().stream().sorted().toList(),
                session.limits(), session.findings(), warmNanos);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /**
     * What a recording says; what it does not say is as in {@link #NONE}.
     *
     * @throws RecordingException if it says something in words that this lab does not know: better none than the wrong ones
     */
    static Conditions read(String text) throws RecordingException {
        try {
            Conditions said = JSON.readValue(text, Conditions.class);
            all(said.findings).forEach(Conditions::requireWhole);
            all(said.limits).stream().map(Limit::finding).forEach(Conditions::requireWhole);
            Placement placement = or(said.placement, NONE.placement);
            List.copyOf(placement.seats().values());
            return new Conditions(or(said.state, NONE.state), or(said.mode, NONE.mode), said.load, said.clients, placement, all(said.transmits), said.uncopied == null ? null : List.copyOf(said.uncopied),
                    all(said.limits), all(said.findings), said.warmNanos);
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            throw new RecordingException("The recording says what was the case at this moment in words that this version of the lab does not know. Open it with the lab that made it, or a newer one.", unreadable);
        }
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private static void requireWhole(Finding finding) {
        List.of(finding.severity(), finding.place(), finding.subject(), finding.setting(), finding.what(), finding.remedy());
    }

    private static <T> List<T> all(List<T> said) {
        return said == null ? List.of() : List.copyOf(said);
    }
}
