package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.check.Finding.Place;
import edgeos.model.client.Swarms;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Expectations: about a part that there is, in a unit of the figure, of something that has the figure. They never keep a drawing from running. */
final class ExpectationChecks {
    private ExpectationChecks() { }

    static void check(Drawing drawing, Findings findings) {
        for (Expectation expectation : drawing.expectations()) {
            if (!exists(drawing, expectation)) {
                warn(findings, expectation, "subject", "the " + word(expectation.scope()) + " that this is about is not there: " + word(expectation.scope()) + "=" + expectation.subject(),
                        "Choose another " + word(expectation.scope()) + ", or delete the expectation.");
            }
            if (!scopes(expectation.figure()).contains(expectation.scope())) {
                warn(findings, expectation, "scope", "a " + word(expectation.scope()) + " has no such figure: figure=" + expectation.figure() + " scope="
                        + expectation.scope(), "Choose another figure, or measure it of: " + words(scopes(expectation.figure())) + ".");
            } else if (isLatency(expectation.figure()) && chains(drawing, expectation) > 1) {
                warn(findings, expectation, "scope", "latency is kept for each chain, and this tenant has several: subject=" + expectation.subject(),
                        "Measure it of one of the chains.");
            }
            if (expectation.scope() == Scope.NODE && isOfClients(expectation.figure()) && drawing.node(expectation.subject()).filter(node -> !Swarms.isSwarm(node)).isPresent()) {
                warn(findings, expectation, "scope", "of nodes, only client swarms have this figure: figure=" + expectation.figure() + " scope=" + expectation.scope() + " subject=" + expectation.subject(),
                        "Choose a client swarm, or measure it of something else.");
            }
            if (!expectation.figure().units().contains(expectation.unit())) {
                warn(findings, expectation, "unit", "this figure has no such unit: figure=" + expectation.figure() + " unit=" + expectation.unit(),
                        "Choose one of " + String.join(", ", expectation.figure().units()) + ".");
            }
            if (!Double.isFinite(expectation.value())) {
                warn(findings, expectation, "value", "nothing compares with that: value=" + expectation.value(), "Set it to a number.");
            }
        }
    }

    private static void warn(Findings findings, Expectation expectation, String setting, String what, String remedy) {
        findings.warning(Place.EXPECTATION, expectation.name(), setting, what, remedy);
    }

    private static boolean exists(Drawing drawing, Expectation expectation) {
        String subject = expectation.subject();
        return switch (expectation.scope()) {
            case DRAWING -> true;
            case CHAIN -> drawing.chain(subject).isPresent();
            case TENANT -> !subject.isEmpty() && drawing.chains().stream().map(Chain::tenant).anyMatch(subject::equals);
            case NODE -> drawing.node(subject).isPresent();
            case LINK -> drawing.link(subject).isPresent();
        };
    }

    private static Set<Scope> scopes(Figure figure) {
        return switch (figure) {
            case RATE, BIT_RATE, LOSS, MESSAGES_IN, MESSAGES_OUT, DROPPED -> EnumSet.allOf(Scope.class);
            case FLOWS, INSTANCES, DEADLINES_MET -> EnumSet.of(Scope.DRAWING, Scope.CHAIN, Scope.TENANT, Scope.NODE);
            case ACCURACY -> EnumSet.of(Scope.DRAWING, Scope.CHAIN, Scope.TENANT, Scope.NODE);
            case LATENCY_P50, LATENCY_P99 -> EnumSet.of(Scope.DRAWING, Scope.CHAIN, Scope.TENANT, Scope.NODE);
            case ERRORS -> EnumSet.of(Scope.DRAWING, Scope.NODE);
            case FROM_CACHE, ACTIVATED -> EnumSet.of(Scope.DRAWING, Scope.CHAIN, Scope.TENANT);
        };
    }

    private static boolean isLatency(Figure figure) {
        return figure == Figure.LATENCY_P50 || figure == Figure.LATENCY_P99;
    }

    private static boolean isOfClients(Figure figure) {
        return isLatency(figure) || figure == Figure.ERRORS;
    }

    private static long chains(Drawing drawing, Expectation expectation) {
        return expectation.scope() == Scope.TENANT
                ? drawing.chains().stream().filter(chain -> chain.tenant().equals(expectation.subject())).count() : 1;
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Set<Scope> scopes) {
        return String.join(", ", scopes.stream().map(ExpectationChecks::word).toList());
    }
}
