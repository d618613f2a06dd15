package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.ui.inspector.expectation.ExpectationsPane;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** What the badge of an expectation says while a drawing runs. */
class ExpectationBadgeTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");

    private void expect(double messages) {
        fx(() -> editor().apply("Expect", drawing -> drawing.withExpectations(List.of(new Expectation("they arrive", Expectation.Figure.MESSAGES_IN,
                Expectation.Scope.NODE, "sink", Expectation.Comparison.AT_LEAST, messages, "msg", Extras.NONE)))));
    }

    @Test
    void shouldNotCallFailedWhatStillCounts() {
        expect(6_000);
        AtomicBoolean failed = new AtomicBoolean();
        fx(() -> byId("expectation.0").getPseudoClassStates().addListener((InvalidationListener) _ -> failed.compareAndSet(false, isMarked(FAILS))));
        fx(() -> assertTrue(editor().run().start()));
        Await.until("enough have come", LIMIT, () -> has(HOLDS));
        assertFalse(failed.get(), "it was never true that they would not come");
        assertFalse(text().endsWith("so far"));
        fx(() -> editor().apply("Expect", drawing -> drawing.withExpectations(List.of(new Expectation("it is fast", Expectation.Figure.RATE, Expectation.Scope.NODE, "sink", Expectation.Comparison.AT_LEAST, 1, "msg/s", Extras.NONE),
                new Expectation("of what has gone", Expectation.Figure.LOSS, Expectation.Scope.NODE, "gone", Expectation.Comparison.AT_MOST, 0, "%", Extras.NONE)))));
        Await.until("how long it is the mean of", LIMIT, () -> text().matches("(?s).+ on average over.\\d+.s"));
        fx(() -> assertTrue(byId("expectation.1").lookupAll(".label").stream().map(node -> ((Labeled) node).getText())
                .anyMatch("the node that this is about is not there: node=gone. Choose another node, or delete the expectation."::equals)));
    }

    @Test
    void shouldCallFailedWhatDoesNotComeAnyMore() {
        expect(1e12);
        fx(() -> assertTrue(editor().run().start()));
        Await.until("some have come", LIMIT, () -> text().endsWith("so far"));
        assertFalse(has(FAILS));
        fx(() -> editor().run().loadProperty().set(0));
        Await.until("no more will come", LIMIT, () -> has(FAILS));
        assertFalse(text().endsWith("so far"));
    }

    @Test
    void shouldCallFailedWhatWasNotEnoughWhenItStopped() {
        expect(1e12);
        fx(() -> assertTrue(editor().run().start()));
        Await.until("some have come", LIMIT, () -> text().endsWith("so far"));
        Await.until("rates count", LIMIT, () -> editor().shown().snapshot().atNanos() >= 1_000_000_000L);
        fx(() -> editor().run().stop());
        Await.until("it has failed", LIMIT, () -> has(FAILS));
        fx(() -> {
            var late = new ExpectationsPane(editor());
            late.refresh(editor().drawing(), List.of());
            assertTrue(late.getChildren().getFirst().getPseudoClassStates().contains(FAILS), "judged as well by who looks only after the end");
        });
    }

    @Test
    void shouldNotJudgeARateByOneStep() {
        expect(1);
        fx(() -> editor().apply("Expect", drawing -> drawing.withExpectations(List.of(new Expectation("it is fast", Expectation.Figure.RATE, Expectation.Scope.NODE, "sink", Expectation.Comparison.AT_LEAST, 1,
                "k msg/s", Extras.NONE), drawing.expectations().getFirst()))));
        fx(() -> editor().run().setMode(Mode.STEP));
        fx(() -> lab.actions().get("run.step").perform());
        Await.until("what is counted is told", LIMIT, () -> says("expectation.1").endsWith("so far"));
        assertFalse(has(FAILS), text());
        fx(() -> editor().run().stop());
        Await.until("what has stopped is judged", LIMIT, () -> has(FAILS));
    }

    private boolean has(PseudoClass state) {
        var has = new AtomicBoolean();
        fx(() -> has.set(isMarked(state)));
        return has.get();
    }

    private boolean isMarked(PseudoClass state) {
        return byId("expectation.0").getPseudoClassStates().contains(state);
    }

    private String text() {
        return says("expectation.0");
    }

    private String says(String id) {
        var said = new AtomicReference<>("");
        fx(() -> said.set(byId(id).lookupAll(".lab-muted").stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).findFirst().orElse("")));
        return said.get();
    }
}
