package edgeos.ui.charts;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tip;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row of tabs above the charts, or rows where it is narrow; those that are shown stand out. Left and right arrows go from one to the next. */
final class StripTabs extends HBox {
    private static final Texts TEXTS = Texts.of(StripTabs.class);
    private static final double BETWEEN = 4;
    private static final double LEAST = 33;
    private final Map<StripTab, ToggleButton> buttons = new EnumMap<>(StripTab.class);
    private final ToggleButton fold = new ToggleButton();

    StripTabs(Consumer<StripTab> choose, Consumer<Boolean> foldAway) {
        getStyleClass().add(ChartStyles.HEADER);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        var row = new FlowPane(BETWEEN, BETWEEN);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(LEAST);
        row.prefWrapLengthProperty().bind(row.widthProperty());
        HBox.setHgrow(row, Priority.ALWAYS);
        for (StripTab tab : StripTab.values()) {
            var button = new ToggleButton(tab.title());
            button.setId(tab.headId());
            button.getStyleClass().setAll(ChartStyles.TAB);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> choose.accept(tab));
            buttons.put(tab, button);
            row.getChildren().add(button);
        }
        fold.getStyleClass().setAll(ChartStyles.FOLD);
        fold.setMinWidth(USE_PREF_SIZE);
        var arrow = new Region();
        arrow.getStyleClass().add(ChartStyles.FOLD_ARROW);
        fold.setGraphic(arrow);
        fold.setOnAction(_ -> foldAway.accept(fold.isSelected()));
        getChildren().addAll(row, fold);
        folded(false);
    }

    void shown(Collection<StripTab> tabs) {
        buttons.forEach((tab, button) -> button.setSelected(tabs.contains(tab)));
    }

    void folded(boolean folded) {
        fold.setSelected(folded);
        String words = TEXTS.get(folded ? "strip.show" : "strip.hide");
        Tip.on(fold, words);
        fold.setAccessibleText(words);
    }

    /** Writes behind a tab's title how many warnings and errors there are; 0 for none. */
    void count(StripTab tab, long count) {
        String text = count == 0 ? tab.title() : TEXTS.get("tab.count", tab.title(), String.valueOf(count));
        if (!text.equals(buttons.get(tab).getText())) {
            buttons.get(tab).setText(text);
            buttons.get(tab).setTooltip(count == 0 ? null : new Tip(TEXTS.get("tab.grave", count)));
        }
    }
}
