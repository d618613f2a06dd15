package edgeos.model.format;

import edgeos.model.Asset;
import edgeos.model.Breakpoint;
import edgeos.model.Chain;
import edgeos.model.Expectation;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Policy;
import edgeos.model.Probe;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One key of an object in a file. Immutable.
 *
 * @param key what the file calls it, with the unit of a number
 * @param shape how its value stands there
 * @param absent the value when the file does not say
 * @param presence whether it may be left out
 */
record Field<V>(String key, Shape<V> shape, V absent, Presence presence) {
    static final Field<String> FORMAT = new Field<>("format", Shape.TEXT, DrawingFormat.NAME, Presence.REQUIRED);
    static final Field<Integer> VERSION = new Field<>("version", Shape.WHOLE, DrawingFormat.VERSION, Presence.REQUIRED);
    static final Field<String> TITLE = new Field<>("title", Shape.TEXT, "Untitled", Presence.WRITTEN);
    static final Field<String> DESCRIPTION = new Field<>("description", Shape.TEXT, "", Presence.WRITTEN);

    static final Field<String> ID = new Field<>("id", Shape.IDENTIFIER, "", Presence.REQUIRED);
    static final Field<String> NAME = new Field<>("name", Shape.TEXT, "", Presence.WRITTEN);
    static final Field<Double> X = new Field<>("x", Shape.REAL, 0.0, Presence.WRITTEN);
    static final Field<Double> Y = new Field<>("y", Shape.REAL, 0.0, Presence.WRITTEN);
    static final Field<Double> WIDTH = new Field<>("width", Shape.REAL, 216.0, Presence.WRITTEN);
    static final Field<Double> HEIGHT = new Field<>("height", Shape.REAL, 168.0, Presence.WRITTEN);
    static final Field<String> TEXT = new Field<>("text", Shape.TEXT, "", Presence.WRITTEN);

    static final Field<String> KIND = new Field<>("kind", Shape.TEXT, "", Presence.REQUIRED);
    static final Field<String> CHAIN = new Field<>("chain", Shape.TEXT_OR_NULL, null, Presence.OPTIONAL);

    static final Field<Boolean> DISABLED = new Field<>("disabled", Shape.FLAG, false, Presence.OPTIONAL);

    static final Field<List<String>> MEMBER_NODES = new Field<>("nodes", Shape.TEXTS, List.of(), Presence.OPTIONAL);
    static final Field<List<String>> MEMBER_GROUPS = new Field<>("groups", Shape.TEXTS, List.of(), Presence.OPTIONAL);
    static final Field<List<String>> MEMBER_NOTES = new Field<>("notes", Shape.TEXTS, List.of(), Presence.OPTIONAL);
    static final Field<Boolean> COLLAPSED = new Field<>("collapsed", Shape.FLAG, false, Presence.OPTIONAL);

    static final Field<Link.End> FROM = new Field<>("from", Shape.END, new Link.End("", ""), Presence.REQUIRED);
    static final Field<Link.End> TO = new Field<>("to", Shape.END, new Link.End("", ""), Presence.REQUIRED);
    static final Field<Link.Mode> MODE = new Field<>("mode", Shape.word(Link.Mode.class), Link.Mode.COPY, Presence.OPTIONAL);
    static final Field<Link.WhenFull> WHEN_FULL = new Field<>("whenFull", Shape.word(Link.WhenFull.class), Link.WhenFull.AUTO,
            Presence.OPTIONAL);

    static final Field<String> TENANT = new Field<>("tenant", Shape.TEXT, "", Presence.WRITTEN);
    static final Field<Chain.Policy> POLICY = new Field<>("policy", Shape.word(Chain.Policy.class), Chain.Policy.PER_FLOW, Presence.WRITTEN);
    static final Field<Chain.FlowBy> FLOW_BY = new Field<>("flowBy", Shape.word(Chain.FlowBy.class), Chain.FlowBy.CLIENT, Presence.WRITTEN);
    static final Field<Integer> CLIENTS = new Field<>("clients", Shape.WHOLE, 1, Presence.WRITTEN);
    static final Field<Integer> CREATE_AHEAD = new Field<>("createAhead", Shape.WHOLE, -1, Presence.WRITTEN);
    static final Field<Integer> LIMIT = new Field<>("limit", Shape.WHOLE, 1_000, Presence.WRITTEN);
    static final Field<Integer> IDLE = new Field<>("idleMillis", Shape.WHOLE, 0, Presence.WRITTEN);

    static final Field<Expectation.Figure> FIGURE = new Field<>("figure", Shape.word(Expectation.Figure.class), Expectation.Figure.RATE,
            Presence.WRITTEN);
    static final Field<Expectation.Scope> SCOPE = new Field<>("scope", Shape.word(Expectation.Scope.class), Expectation.Scope.DRAWING,
            Presence.WRITTEN);
    static final Field<String> SUBJECT = new Field<>("subject", Shape.TEXT, "", Presence.OPTIONAL);
    static final Field<Expectation.Comparison> COMPARISON = new Field<>("comparison", Shape.word(Expectation.Comparison.class),
            Expectation.Comparison.AT_LEAST, Presence.WRITTEN);
    static final Field<Double> VALUE = new Field<>("value", Shape.REAL, 0.0, Presence.WRITTEN);
    static final Field<String> UNIT = new Field<>("unit", Shape.TEXT, "", Presence.WRITTEN);

    static final Field<Machine.Scheduling> SCHEDULING = new Field<>("scheduling", Shape.word(Machine.Scheduling.class),
            Machine.Scheduling.RUN_TO_COMPLETION, Presence.WRITTEN);
    static final Field<Integer> FWP_CORES = new Field<>("fwpCores", Shape.WHOLE, 0, Presence.WRITTEN);
    static final Field<Integer> MOVERS = new Field<>("movers", Shape.WHOLE, 0, Presence.OPTIONAL);
    static final Field<Map<String, Integer>> SEATS = new Field<>("placement", Shape.SEATS, Map.of(), Presence.OPTIONAL);

    static final Field<Asset.Kind> ASSET_KIND = new Field<>("kind", Shape.word(Asset.Kind.class), null, Presence.REQUIRED);
    static final Field<String> OWNER = new Field<>("tenant", Shape.TEXT, "", Presence.OPTIONAL);
    static final Field<Long> BYTES = new Field<>("bytes", Shape.LONG, 0L, Presence.OPTIONAL);

    static final Field<DomainRef> HOLDER = new Field<>("holder", Shape.reference("a domain, such as \"node:firewall\"", DomainRef::parse),
            null, Presence.REQUIRED);
    static final Field<Integer> SLOT = new Field<>("slot", Shape.WHOLE, null, Presence.REQUIRED);
    static final Field<ObjectRef> OBJECT = new Field<>("object", Shape.reference("an object, such as \"inRing:firewall\"", ObjectRef::parse),
            null, Presence.REQUIRED);
    static final Field<Set<Right>> RIGHTS = new Field<>("rights", Shape.RIGHTS, null, Presence.REQUIRED);
    static final Field<Long> BADGE = new Field<>("badge", Shape.LONG, 0L, Presence.OPTIONAL);
    static final Field<String> PARENT = new Field<>("from", Shape.TEXT, "", Presence.OPTIONAL);

    static final Field<Policy.Rule> RULE = new Field<>("rule", Shape.word(Policy.Rule.class), null, Presence.REQUIRED);
    static final Field<List<String>> SUBJECTS = new Field<>("subjects", Shape.TEXTS, List.of(), Presence.OPTIONAL);
    static final Field<String> ABOUT = new Field<>("object", Shape.TEXT, "", Presence.OPTIONAL);

    static final Field<Breakpoint.At> AT = new Field<>("at", Shape.word(Breakpoint.At.class), null, Presence.REQUIRED);
    static final Field<String> LINK = new Field<>("link", Shape.IDENTIFIER, "", Presence.REQUIRED);
    static final Field<Probe.Figure> PROBED = new Field<>("figure", Shape.word(Probe.Figure.class), Probe.Figure.RATE, Presence.WRITTEN);
    static final Field<Probe.Show> SHOW = new Field<>("show", Shape.word(Probe.Show.class), Probe.Show.VALUE, Presence.WRITTEN);
    static final Field<Double> DX = new Field<>("dx", Shape.REAL, 0.0, Presence.OPTIONAL);
    static final Field<Double> DY = new Field<>("dy", Shape.REAL, Probe.ABOVE, Presence.OPTIONAL);

    /** Whether a key may be left out. */
    enum Presence {
        /** Without it there is a finding. */
        REQUIRED,
        /** It may be absent, but is always written. */
        WRITTEN,
        /** It is written only when it says something. */
        OPTIONAL
    }
}
