package edgeos.ui.shell;

import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.RoleFigures;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A small bar for each role of the engine: in how much of the time it had work. */
final class RoleBars extends HBox {
    private List<String> shown = List.of();

    RoleBars() {
        super(10);
        getStyleClass().add("lab-group");
        setId("status.roles");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Roles and cores: who is busy, and who runs where");
    }

    /** A click, Enter, and the space bar do this. */
    void onOpen(Runnable open) {
        Pressing.on(this, open);
    }

    /** Shows these roles with these shares, 0 to 1; a missing share is none. */
    void show(List<RoleFigures> roles, double[] shares) {
        List<String> names = roles.stream().map(RoleFigures::name).toList();
        if (!names.equals(shown)) {
            shown = names;
            getChildren().setAll(names.stream().map(RoleBars::bar).toList());
        }
        for (int index = 0; index < names.size(); index++) {
            HBox cell = (HBox) getChildren().get(index);
            double share = index < shares.length && Double.isFinite(shares[index]) ? Math.clamp(shares[index], 0, 1) : 0;
            ProgressBar load = (ProgressBar) cell.getChildren().get(1);
            double rounded = Math.round(share * 40) / 40.0;
            if (load.getProgress() != rounded) {
                load.setProgress(rounded);
                ((Tooltip) cell.getUserData()).setText(names.get(index) + ": had work in " + Quantity.percent(share) + " of the time\nClick: who runs where");
            }
        }
    }

    private static HBox bar(String name) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.MUTED);
        ProgressBar load = new ProgressBar(0);
        load.getStyleClass().addAll("lab-role", name.startsWith("gate") ? "gate" : name.startsWith("manager") ? "manager" : "worker");
        load.setPrefWidth(28);
        load.setAccessibleText(name);
        load.setMouseTransparent(true);
        Tooltip tip = new Tooltip(name);
        HBox cell = new HBox(6, label, load);
        cell.setUserData(tip);
        Tooltip.install(cell, tip);
        cell.getStyleClass().add("lab-group");
        return cell;
    }
}
