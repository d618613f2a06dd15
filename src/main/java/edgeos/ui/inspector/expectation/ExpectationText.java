package edgeos.ui.inspector.expectation;

import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Node;
import edgeos.notation.Quantity;
import edgeos.model.Chain;
import edgeos.ui.text.Texts;
import java.util.Locale;

/** Expectations in words. Stateless; any thread. */
final class ExpectationText {
    private static final Texts TEXTS = Texts.of(ExpectationText.class);
    private static final double MOST_EXACT = 1e15;
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** Keeps a number and its unit in one line. */
    private static final String NO_BREAK = "\u00a0";

    private ExpectationText() { }

    /** Such as {@code dropped of Firewall = 576 msg}. */
    static String says(Drawing drawing, Expectation expectation) {
        String of = subject(drawing, expectation);
        return TEXTS.get(of.isEmpty() ? "says" : "says.of", figure(expectation.figure()), of, expectation.comparison().symbol(), amount(expectation.value(), expectation.unit()));
    }

    /** A number with its unit. */
    static String amount(double value, String unit) {
        return number(value).replace('\u2009', '\u202f') + NO_BREAK + unit.replace(" ", NO_BREAK);
    }

    static String figure(Expectation.Figure figure) {
        return TEXTS.get("figure." + figure.name());
    }

    /** A time to count, in whole seconds as soon as there is one. */
    static String over(long nanos) {
        long step = nanos < SECOND_NANOS ? SECOND_NANOS / 10 : SECOND_NANOS;
        return Quantity.nanos(nanos < step ? nanos : nanos / step * step).replace(" ", NO_BREAK);
    }

    /** True if what is measured of it is the mean of all that time, and not what other views show as of now. */
    static boolean isMean(Expectation.Figure figure) {
        return figure == Expectation.Figure.RATE || figure == Expectation.Figure.BIT_RATE;
    }

    /** Exact where it is a whole number, else three digits that matter. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < MOST_EXACT ? Quantity.grouped(Math.round(value)) : Quantity.digits(value);
    }

    private static String subject(Drawing drawing, Expectation expectation) {
        String id = expectation.subject();
        return switch (expectation.scope()) {
            case DRAWING -> "";
            case TENANT -> id;
            case NODE -> drawing.node(id).map(Node::name).orElse(id);
            case CHAIN -> drawing.chain(id).map(Chain::name).filter(name -> !name.isBlank()).orElse(id);
            case LINK -> drawing.link(id).map(link -> drawing.node(link.from().node()).map(Node::name).orElse(link.from().node()) + " → "
                    + drawing.node(link.to().node()).map(Node::name).orElse(link.to().node())).orElse(id);
        };
    }
}
