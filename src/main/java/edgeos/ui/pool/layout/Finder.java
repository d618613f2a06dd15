package edgeos.ui.pool.layout;

import edgeos.model.Drawing;
import edgeos.telemetry.FwpState;
import edgeos.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds cells by what somebody typed: a client's address, its port, or parts of these ({@code 10.20.0.7:4001}, {@code 0.7}, {@code :4001}), an instance's number ({@code #17}), a state
 * ({@code faulted}), or part of the name of a node or chain. Costs no text a cell.
 */
public final class Finder {
    private static final Texts TEXTS = Texts.of(Finder.class);
    private static final Pattern NUMBER = Pattern.compile("#[0-9]{1,9}");

    /** What is looked at; drawn from a look and the number of a cell. */
    private interface Test {
        boolean finds(Census census, int cell);
    }

    private static final Test ALL = (_, _) -> true;
    private static final Test NONE = (_, _) -> false;

    private final Test test;
    private final Test exact;
    private final String advice;

    private Finder(Test test, Test exact, String advice) {
        this.test = test;
        this.exact = exact;
        this.advice = advice;
    }

    /** Finds what this text, in this drawing, is about; an empty one finds all. */
    public static Finder of(String typed, Drawing drawing) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Optional<AddressPattern> address = AddressPattern.parse(text);
        if (text.isEmpty()) {
            return new Finder(ALL, NONE, "");
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text.substring(1));
            return new Finder((census, cell) -> census.cell(cell).instance() == number, NONE, TEXTS.get("advice"));
        }
        return address.map(Finder::ofAddress).orElseGet(() -> new Finder(words(text, drawing), NONE, TEXTS.get("advice")));
    }

    private static Finder ofAddress(AddressPattern pattern) {
        return new Finder((census, cell) -> pattern.matches(census.client(cell), census.port(cell)), (census, cell) -> pattern.isExact(census.client(cell), census.port(cell)),
                pattern.isPossible() ? TEXTS.get("advice") : TEXTS.get("advice.ipv6"));
    }

    /** True if a cell is what was asked for. */
    public boolean finds(Census census, int cell) {
        return test.finds(census, cell);
    }

    /** True if a cell serves the very client whose address or port was typed. */
    public boolean isExact(Census census, int cell) {
        return exact.finds(census, cell);
    }

    /** What to say if nothing is found. */
    public String advice() {
        return advice;
    }

    private static Test words(String text, Drawing drawing) {
        Predicate<String> isMeant = name -> name.toLowerCase(Locale.ROOT).contains(text);
        boolean[] states = new boolean[FwpState.values().length];
        boolean anyState = false;
        for (FwpState state : FwpState.values()) {
            states[state.ordinal()] = StateWord.of(state).toLowerCase(Locale.ROOT).startsWith(text);
            anyState |= states[state.ordinal()];
        }
        if (anyState) {
            return (census, cell) -> states[census.ordinal(cell)];
        }
        return (census, cell) -> {
            Cell which = census.cell(cell);
            return isMeant.test(Groups.node(drawing, which.node())) || !which.chain().isEmpty() && isMeant.test(Groups.chain(drawing, which.chain()));
        };
    }
}
