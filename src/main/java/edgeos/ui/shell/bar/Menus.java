package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.action.ActionUtils;

/** The menus, made from the actions. */
public final class Menus {
    private static final Texts TEXTS = Texts.of(Menus.class);

    private final Actions actions;
    private final Supplier<Map<String, Runnable>> arrangements;
    private final Menu recent;

    /** Menus of these actions, with that of the files opened lately, and of the user's own arrangements by their titles. */
    public Menus(Actions actions, Menu recent, Supplier<Map<String, Runnable>> arrangements) {
        this.arrangements = arrangements;
        this.actions = actions;
        this.recent = recent;
    }

    /** A bar of all menus; made anew at each call. */
    public MenuBar bar() {
        MenuBar bar = new MenuBar(file(), edit(), view(), run(), learn());
        bar.setId("menus");
        bar.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return bar;
    }

    private Menu file() {
        Menu menu = new Menu(TEXTS.get("menu.file"));
        menu.getItems().addAll(items("file.new", "file.open", "file.openBeside", "file.sample"));
        menu.getItems().add(recent);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("file.save", "file.saveAs"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("file.addProgram", "file.newProgram"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("file.picture", "file.importClick", "file.exportClick", "file.dot"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("file.permissions"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("file.quit"));
        return menu;
    }

    private Menu edit() {
        Menu menu = new Menu(TEXTS.get("menu.edit"));
        menu.getItems().addAll(items("edit.undo", "edit.redo"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("edit.cut", "edit.copy", "edit.copyText", "edit.paste", "edit.duplicate", "edit.delete", "edit.selectAll"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("edit.add", GroupActionGroup.NOTE, "edit.frame", "edit.unframe"));
        menu.getItems().add(groups());
        menu.getItems().add(arrange());
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("edit.source"));
        return menu;
    }

    private Menu groups() {
        Menu menu = new Menu(GroupActionGroup.title());
        menu.getItems().addAll(items(GroupActionGroup.IDS.toArray(String[]::new)));
        return menu;
    }

    private Menu arrange() {
        Menu menu = new Menu(ArrangeGroup.title());
        for (List<String> row : ArrangeGroup.rows()) {
            menu.getItems().addAll(menu.getItems().isEmpty() ? List.of() : List.of(new SeparatorMenuItem()));
            menu.getItems().addAll(items(row.toArray(String[]::new)));
        }
        return menu;
    }

    private Menu view() {
        Menu menu = new Menu(TEXTS.get("menu.view"));
        menu.getItems().addAll(items("view.commands"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("view.zoomIn", "view.zoomOut", "view.zoomActual", "view.zoomToFit"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("view.find", "view.pool", "view.findClient", "view.experiments", "view.notice"));
        menu.getItems().add(new SeparatorMenuItem());
        actions.of("view.palette", "view.outline", "view.charts", "view.inspector").forEach(action -> menu.getItems().add(check(action)));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(presenting());
        menu.getItems().add(talk());
        menu.getItems().add(arrangement());
        menu.getItems().add(choice(TEXTS.get("menu.theme"), "view.theme.system", "view.theme.dark", "view.theme.light"));
        menu.getItems().addAll(items("view.larger", "view.smaller", "view.normal"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("view.settings"));
        return menu;
    }

    private Menu presenting() {
        Menu menu = new Menu(PresentActions.title());
        menu.setId("view.presenting");
        actions.of(PresentActions.IDS.toArray(String[]::new)).forEach(action -> menu.getItems().add(check(action)));
        return menu;
    }

    private Menu talk() {
        Menu menu = new Menu(TalkActions.title());
        menu.setId("view.talk");
        for (List<String> row : TalkActions.ROWS) {
            menu.getItems().addAll(menu.getItems().isEmpty() ? List.of() : List.of(new SeparatorMenuItem()));
            row.forEach(id -> menu.getItems().add(id.equals("talk.list") || id.equals("talk.speaker") ? check(actions.get(id)) : items(id).getFirst()));
        }
        return menu;
    }

    private Menu arrangement() {
        Menu menu = new Menu(TEXTS.get("arrangement"));
        menu.setId("view.arrangement");
        List<MenuItem> ours = items("view.arrange.teach", "view.arrange.design", "view.arrange.demo");
        List<MenuItem> keep = items("view.arrange.keep");
        Runnable fill = () -> {
            menu.getItems().setAll(ours);
            menu.getItems().add(new SeparatorMenuItem());
            arrangements.get().forEach((title, does) -> {
                MenuItem own = new MenuItem(title);
                own.setMnemonicParsing(false);
                own.setOnAction(_ -> does.run());
                menu.getItems().add(own);
            });
            menu.getItems().addAll(keep);
        };
        menu.getItems().setAll(ours);
        menu.getItems().addAll(keep);
        menu.setOnShowing(_ -> fill.run());
        return menu;
    }

    private Menu run() {
        Menu menu = new Menu(TEXTS.get("menu.run"));
        menu.getItems().addAll(items("run.run", "run.pause", "run.step", "run.back"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(menu(TimeActions.until(), StepActions.UNTIL));
        menu.getItems().add(choice(TEXTS.get("menu.mode"), TimeActions.MODES.toArray(String[]::new)));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items(TimeActions.WATCH.toArray(String[]::new)));
        StepActions.BREAKS.forEach(id -> menu.getItems().add(check(actions.get(id))));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("run.more", "run.less", "run.asDrawn"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("run.record"));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items("run.files", "run.roles", "run.audience"));
        return menu;
    }

    private Menu learn() {
        Menu menu = new Menu(TEXTS.get("menu.learn"));
        menu.getItems().addAll(items(LearnActions.IDS.subList(0, 2).toArray(String[]::new)));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items(LearnActions.IDS.subList(2, LearnActions.IDS.size()).toArray(String[]::new)));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(items(TourActions.TOUR, "learn.samples", "learn.shortcuts", "learn.about"));
        return menu;
    }

    private List<MenuItem> items(String... ids) {
        return actions.of(ids).stream().map(action -> named(ActionUtils.createMenuItem(action), action)).toList();
    }

    /** A mark shows that it is on; choosing it does what the action says, which moves the mark. */
    private static MenuItem check(LabAction action) {
        CheckMenuItem item = new CheckMenuItem();
        action.selectedProperty().subscribe(on -> item.setSelected(on));
        item.setOnAction(_ -> {
            action.perform();
            item.setSelected(action.isSelected());
        });
        return labelled(item, action);
    }

    private Menu menu(String title, List<String> ids) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(items(ids.toArray(String[]::new)));
        return menu;
    }

    private Menu choice(String title, String... ids) {
        Menu menu = new Menu(title);
        ToggleGroup group = new ToggleGroup();
        for (LabAction action : actions.of(ids)) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            action.selectedProperty().subscribe(on -> item.setSelected(on));
            item.setOnAction(_ -> action.perform());
            menu.getItems().add(labelled(item, action));
        }
        return menu;
    }

    private static MenuItem labelled(MenuItem item, LabAction action) {
        item.textProperty().bind(action.textProperty());
        item.setAccelerator(action.getAccelerator());
        item.disableProperty().bind(action.disabledProperty());
        return named(item, action);
    }

    private static MenuItem named(MenuItem item, LabAction action) {
        item.setId(action.id());
        item.setMnemonicParsing(false);
        return item;
    }
}
