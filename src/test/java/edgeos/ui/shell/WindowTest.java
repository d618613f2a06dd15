package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.ui.charts.ChartStrip;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class WindowTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final List<Selection> PAGES = List.of(Selection.NONE, Selection.ofNode("gen"), Selection.ofNode("wall"),
            Selection.ofLink("in"), Selection.ofChain("blue"), Selection.ofNote("n"), Selection.ofNodes(List.of("gen", "sink")));

    @Test
    void shouldTruncateNothingInASmallWindow() {
        for (Theme theme : Theme.values()) {
            fx(() -> lab.show(theme, 1));
            for (Selection page : PAGES) {
                fx(() -> editor().select(page));
                fx(() -> scene.snapshot(null));
                assertEquals(List.of(), truncated(scene.getRoot()), theme + " " + page);
            }
        }
        Node header = scene.getRoot().lookup(".chart-header");
        List<Node> tabs = List.copyOf(header.lookupAll(".chart-tab"));
        assertTrue(tabs.stream().mapToDouble(Node::getLayoutY).distinct().count() > 1, "two rows of tabs");
        tabs.forEach(tab -> assertTrue(header.localToScene(header.getLayoutBounds()).contains(tab.localToScene(tab.getLayoutBounds())), "both rows are seen"));
        fx(() -> {
            lab.panels().palette().set(false);
            lab.panels().inspector().set(false);
        });
        frames(3);
        assertEquals(1, tabs.stream().mapToDouble(Node::getLayoutY).distinct().count(), "one row");
        assertTrue(header.getLayoutBounds().getHeight() < 40, "as high as one: " + header.getLayoutBounds().getHeight());
    }

    @Test
    void shouldFoldChartsForWhichThereIsNoRoomAndUnfoldThemWhenThereIsUnlessSomebodyDid() {
        Stage stage = (Stage) scene.getWindow();
        Region charts = (Region) scene.getRoot().lookup(".chart-body");
        assertTrue(charts.getHeight() >= ChartStrip.LEAST_HEIGHT, () -> "height=" + charts.getHeight());
        high(stage, 450);
        assertFalse(lab.panels().charts().get(), "no strip in which nobody reads anything");
        assertTrue(lab.remembered().flag("shows.charts", true), "that is not remembered");
        fx(() -> assertEquals("true", lab.scenery().now("Low").view().arrangement().get("charts"), "a scene that is kept here shows them where there is room"));
        high(stage, HEIGHT);
        assertTrue(lab.panels().charts().get());
        assertTrue(charts.getHeight() >= ChartStrip.LEAST_HEIGHT, () -> "height=" + charts.getHeight());
        high(stage, 450);
        robot.push(KeyCode.F8);
        assertTrue(lab.panels().charts().get(), "who wants them has them");
        assertTrue(charts.getHeight() >= ChartStrip.LEAST_HEIGHT, () -> "height=" + charts.getHeight());
        robot.push(KeyCode.F8);
        high(stage, HEIGHT);
        assertFalse(lab.panels().charts().get(), "who folded them has them folded");
        robot.push(KeyCode.F8);
        high(stage, 450);
        fx(() -> lab.actions().get("view.arrange.design").perform());
        high(stage, HEIGHT);
        assertFalse(lab.panels().charts().get(), "who chose to have none has none, wherever that was");
        assertFalse(lab.remembered().flag("shows.charts", true));
    }

    @Test
    void shouldShowTheTitleOfAnEditedSampleWholeOnALaptopInEveryMode() {
        fx(() -> {
            scene.getWindow().setWidth(1366);
            editor().apply("Title", drawing -> drawing.withTitle("Tenants at the edge", ""));
        });
        for (Mode mode : Mode.values()) {
            fx(() -> editor().run().setMode(mode));
            frames(3);
            Labeled title = (Labeled) byId("title");
            assertTrue(byId("edited").isVisible() && title.getWidth() >= title.prefWidth(-1), () -> mode + ": " + title.getWidth() + " of " + title.prefWidth(-1));
        }
    }

    private void high(Stage stage, double height) {
        fx(() -> stage.setHeight(height));
        frames(3);
    }

    @Test
    void shouldTruncateNothingAtOneAndAHalfTheSize() {
        fx(() -> lab.show(Theme.DARK, 1.5));
        for (Selection page : PAGES) {
            fx(() -> editor().select(page));
            fx(() -> scene.snapshot(null));
            assertEquals(List.of(), truncated(scene.getRoot()), page::toString);
        }
    }

    @Test
    void shouldShowEveryModeWithoutATruncatedBar() {
        for (Mode mode : Mode.values()) {
            fx(() -> editor().run().setMode(mode));
            fx(() -> editor().run().start());
            fx(() -> scene.snapshot(null));
            assertEquals(List.of(), truncated(scene.getRoot()), mode::toString);
            fx(() -> editor().run().stop());
        }
    }

    @Test
    void shouldStateTheConservationLawInNumbers() {
        Labeled law = (Labeled) byId("status.law");
        assertTrue(law.getText().matches("sent .+ = delivered .+ \\+ in flight .+"), law::getText);
        assertNull(law.getTooltip(), "a tip is a window, and nobody came here yet");
        Await.until("the rest is said to who points there", LIMIT, () -> pointedAt(law).filter(text -> text.contains("dropped")).isPresent());
        Labeled run = (Labeled) byId("run.run");
        assertEquals(List.of("", true), List.of(Objects.requireNonNullElse(run.getTooltip(), ""), ((String) run.queryAccessibleAttribute(AccessibleAttribute.HELP)).startsWith("Run")), "who hears the window does not wait for a pointer");
        Await.until("it says what it does", LIMIT, () -> pointedAt(run).filter(run.queryAccessibleAttribute(AccessibleAttribute.HELP)::equals).isPresent());
    }

    /** What its tip says while it shows; the pointer goes there, and again if it has moved on, as figures of a window that has just opened do. */
    private Optional<String> pointedAt(Labeled part) {
        if (!part.isHover()) {
            robot.moveTo(part);
        }
        return Optional.ofNullable(part.getTooltip()).filter(Tooltip::isShowing).map(Tooltip::getText);
    }

    /** Labels whose text is not shown as it is. */
    private static List<String> truncated(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            labeled.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> text.getParent() == labeled && text.getText().endsWith("…") && !labeled.getText().endsWith("…")
                            || text.getParent() == labeled && text.getText().endsWith("...") && !labeled.getText().endsWith("..."))
                    .forEach(text -> found.add(labeled.getText() + " as " + text.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(truncated(child)));
        }
        return found;
    }
}
