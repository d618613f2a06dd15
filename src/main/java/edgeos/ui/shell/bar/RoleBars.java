package edgeos.ui.shell.bar;

import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.RoleFigures;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A small bar for each role of the engine: in how much of the time it had work. */
final class RoleBars extends HBox {
    private static final Texts TEXTS = Texts.of(RoleBars.class);
    private final List<ProgressBar> bars = new ArrayList<>();
    private List<String> shown = List.of();
    private double[] told = new double[0];

    RoleBars() {
        super(12);
        getStyleClass().add("lab-group");
        setId("status.roles");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(TEXTS.get("roles.access"));
        Tip.asking(this, this::explained);
    }

    /** A click, Enter, and the space bar do this. */
    void onOpen(Runnable open) {
        Pressing.on(this, open);
    }

    /** Shows these roles with these shares, 0 to 1; a missing share is none, and NaN one that nobody knows. */
    void show(List<RoleFigures> roles, double[] shares) {
        List<String> names = roles.stream().map(RoleFigures::name).toList();
        if (!names.equals(shown)) {
            shown = names;
            build(names);
        }
        told = new double[names.size()];
        for (int index = 0; index < names.size(); index++) {
            told[index] = index < shares.length ? Math.clamp(shares[index], 0, 1) : 0;
            double rounded = Double.isNaN(told[index]) ? 0 : Math.round(told[index] * 40) / 40.0;
            if (bars.get(index).getProgress() != rounded) {
                bars.get(index).setProgress(rounded);
            }
        }
    }

    /** Roles of one kind share a name: movers, cores. */
    private void build(List<String> names) {
        bars.clear();
        var kinds = new LinkedHashMap<String, HBox>();
        for (String name : names) {
            kinds.computeIfAbsent(kind(name), _ -> new HBox(4)).getChildren().add(bar(name));
        }
        getChildren().setAll(kinds.entrySet().stream().map(kind -> {
            int count = kind.getValue().getChildren().size();
            Label label = new Label(TEXTS.get("roles.kind", kind.getKey(), count));
            label.getStyleClass().add(Styles.MUTED);
            HBox cell = new HBox(6, label, kind.getValue());
            kind.getValue().getStyleClass().add("lab-group");
            cell.getStyleClass().add("lab-group");
            return cell;
        }).toList());
    }

    private StackPane bar(String name) {
        ProgressBar load = new ProgressBar(0);
        load.getStyleClass().addAll("lab-role", name.startsWith("gate") ? "gate" : name.startsWith("manager") ? "manager" : "worker");
        load.setAccessibleText(name);
        load.setMouseTransparent(true);
        bars.add(load);
        return new StackPane(load);
    }

    /** Who is busy how much, and what each kind of them does. */
    private String explained() {
        var lines = new ArrayList<String>();
        for (int index = 0; index < shown.size(); index++) {
            lines.add(TEXTS.get("roles.busy", shown.get(index), Quantity.percent(told[index])));
        }
        shown.stream().map(RoleBars::kind).distinct().filter(kind -> TEXTS.keys().contains("roles.is." + kind)).forEach(kind -> lines.add(TEXTS.get("roles.is." + kind)));
        lines.add(TEXTS.get("roles.tip"));
        return String.join("\n", lines);
    }

    private static String kind(String name) {
        return name.replaceFirst(" \\d+$", "");
    }
}
