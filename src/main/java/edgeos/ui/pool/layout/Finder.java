package edgeos.ui.pool.layout;

import edgeos.model.Drawing;
import edgeos.notation.Ipv4Address;
import edgeos.telemetry.FwpState;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds cells by what somebody typed: the beginning of a client's address ({@code 10.20.0.}), an instance's number ({@code #17}), a state ({@code faulted}), or part of the name of
 * a node or chain. Costs no text a cell.
 */
public final class Finder {
    private static final int OCTETS = 4;
    private static final int VALUES = 256;
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{0,3}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("#[0-9]{1,9}");

    /** What is looked at; drawn from a look and the number of a cell. */
    private interface Test {
        boolean finds(Census census, int cell);
    }

    private final Test test;
    private final String text;

    private Finder(String text, Test test) {
        this.text = text;
        this.test = test;
    }

    /** Finds what this text, in this drawing, is about; an empty one finds all. */
    public static Finder of(String typed, Drawing drawing) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Finder(text, (_, _) -> true);
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text.substring(1));
            return new Finder(text, (census, cell) -> census.cell(cell).instance() == number);
        }
        return ADDRESS.matcher(text).matches() ? new Finder(text, address(text)) : new Finder(text, words(text, drawing));
    }

    /** True if a cell is what was asked for. */
    public boolean finds(Census census, int cell) {
        return test.finds(census, cell);
    }

    /** True if a cell serves the very client whose address was typed. */
    public boolean isExact(Census census, int cell) {
        int client = census.client(cell);
        return client != 0 && Ipv4Address.format(client).equals(text);
    }

    private static Test address(String text) {
        String[] octets = text.split("\\.", -1);
        boolean[][] allowed = new boolean[OCTETS][VALUES];
        for (int octet = 0; octet < OCTETS; octet++) {
            for (int value = 0; value < VALUES; value++) {
                String number = Integer.toString(value);
                allowed[octet][value] = octet >= octets.length || (octet + 1 < octets.length ? number.equals(octets[octet]) : number.startsWith(octets[octet]));
            }
        }
        return (census, cell) -> {
            int client = census.client(cell);
            return client != 0 && allowed[0][client >>> 24] && allowed[1][client >>> 16 & 255] && allowed[2][client >>> 8 & 255] && allowed[3][client & 255];
        };
    }

    private static Test words(String text, Drawing drawing) {
        Predicate<String> isMeant = name -> name.toLowerCase(Locale.ROOT).contains(text);
        boolean[] states = new boolean[FwpState.values().length];
        boolean anyState = false;
        for (FwpState state : FwpState.values()) {
            states[state.ordinal()] = state.name().toLowerCase(Locale.ROOT).startsWith(text);
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
