package edgeos.ui.inspector.expectation;

import edgeos.lab.report.Verdict;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.check.Finding;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** One expectation: its badge, what it says, what was measured; a click or Enter opens its form. */
final class ExpectationRow extends VBox {
    private static final Texts TEXTS = Texts.of(ExpectationRow.class);
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");

    private final ExpectationsPane owner;
    private final int index;
    private final SVGPath sign = Icons.shape("remove");
    private final Label name = new Label();
    private final Label says = Parts.note("");
    private final Label problem = new Label();
    private final HBox head;
    private Expectation shown;
    private Drawing drawing = Drawing.EMPTY;
    private ExpectationForm form;

    ExpectationRow(ExpectationsPane owner, int index) {
        super(6);
        this.owner = owner;
        this.index = index;
        setId("expectation." + index);
        getStyleClass().add("lab-expectation");
        sign.getStyleClass().add("sign");
        sign.setScaleX(0.6);
        sign.setScaleY(0.6);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add(Styles.FINDING);
        problem.setWrapText(true);
        VBox text = new VBox(1, name, says);
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane badge = new StackPane(new Group(sign));
        badge.getStyleClass().add("badge");
        head = new HBox(6, badge, text);
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.getStyleClass().add("head");
        Pressing.on(head, this::toggle);
        getChildren().setAll(head);
    }

    void show(Drawing now, Expectation expectation, List<Finding> findings) {
        drawing = now;
        shown = expectation;
        name.setText(expectation.name());
        if (form != null) {
            form.show(now, expectation);
        }
        getChildren().remove(problem);
        if (!findings.isEmpty()) {
            problem.setText(TEXTS.get("problem", findings.getFirst().what(), findings.getFirst().remedy()));
            getChildren().add(problem);
        }
        verdict(null, false, 0);
    }

    /**
     * Shows what was measured.
     *
     * @param verdict null: nothing yet
     * @param comes true if more is to be counted: what is not enough yet may become so
     * @param overNanos of how long it is the mean, if it is one
     */
    void verdict(Verdict verdict, boolean comes, long overNanos) {
        boolean known = verdict != null && Double.isFinite(verdict.actual());
        boolean counts = known && comes && verdict.mayCome();
        pseudoClassStateChanged(HOLDS, known && verdict.passed());
        pseudoClassStateChanged(FAILS, known && !verdict.passed() && !counts);
        String icon = Icons.path(!known ? "remove" : verdict.passed() ? "check" : counts ? "counting" : "close");
        if (!icon.equals(sign.getContent())) {
            sign.setContent(icon);
        }
        String expected = ExpectationText.says(drawing, shown);
        String text = known ? TEXTS.get(counts ? "verdict.soFar" : ExpectationText.isMean(shown.figure()) ? "verdict.mean" : "verdict", expected, ExpectationText.amount(verdict.actual(), shown.unit()), ExpectationText.over(overNanos)) : expected;
        if (!text.equals(says.getText())) {
            says.setText(text);
            head.setAccessibleText(TEXTS.get(!known ? "spoken" : verdict.passed() ? "spoken.holds" : counts ? "spoken.counts" : "spoken.fails", shown.name(), text));
        }
    }

    /** Shows the form. */
    void open() {
        if (form == null) {
            toggle();
        }
    }

    private void toggle() {
        if (form == null) {
            form = new ExpectationForm(next -> owner.change(index, next), owner::endTyping, () -> owner.remove(index));
            form.show(drawing, shown);
            getChildren().add(1, form);
        } else {
            getChildren().remove(form);
            form = null;
        }
    }
}
