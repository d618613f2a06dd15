package edgeos.ui.shell;

import edgeos.lab.LocalAddress;
import edgeos.ui.audience.AudiencePanel;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.canvas.CanvasView;
import edgeos.ui.charts.ChartStrip;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.inspector.InspectorPane;
import edgeos.ui.machine.MachinePanel;
import edgeos.ui.notice.NoticeBar;
import edgeos.ui.notice.Notices;
import edgeos.ui.outline.OutlinePane;
import edgeos.ui.outline.SidePane;
import edgeos.ui.palette.PalettePane;
import edgeos.ui.timeline.ReplayBanner;
import edgeos.ui.timeline.ReplayBar;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.ChartsPlace;
import edgeos.ui.shell.bar.Front;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.shell.bar.Menus;
import edgeos.ui.shell.bar.Panels;
import edgeos.ui.shell.bar.StatusBar;
import edgeos.ui.shell.bar.TopBar;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.Recordings;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.shell.file.SourceTabs;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Layouts;
import edgeos.ui.theme.WhenSeen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of the window, from {@code layouts/lab.fxml}: bars at the top and bottom, panels around the canvas. */
final class LabWindow {
    private static final Texts TEXTS = Texts.of(LabWindow.class);
    private static final double NARROW_BELOW = 860;
    private static final double LOW_BELOW = 560;
    private static final double AWAY = 12;

    private final Editor editor;
    private final Panels panels;
    private final Prompts prompts;
    private final CanvasView canvas;
    private final LateViews late;
    private final ChartStrip charts;
    private final ChartsPlace below;
    private final PalettePane palette;
    private final SidePane places;
    private final InspectorPane inspector;
    private final StatusBar status;
    private final NoticeBar notice;
    private final StackPane left = new StackPane();
    private final SideColumn right;
    private final Carried carried;
    private final SourceTabs sources;
    private final InFront<MachinePanel> roles;
    private final SweepOverlay sweeps;
    private final TimeDesk time;
    private InFront<AudiencePanel> audience;
    private ReplayBanner banner;
    private ReplayBar replay;
    @FXML private StackPane root;
    @FXML private BorderPane frame;
    @FXML private BorderPane middle;
    @FXML private SplitPane centre;
    @FXML private TabPane tabs;
    @FXML private Tab chainTab;
    @FXML private Tab capabilitiesTab;
    @FXML private Tab poolTab;
    @FXML private Tab experimentsTab;

    LabWindow(Editor editor, Appearance appearance, Panels panels, Remembered remembered, Prompts prompts, Notices notices) {
        this.editor = editor;
        this.panels = panels;
        this.prompts = prompts;
        canvas = new CanvasView(editor, appearance, this::captureFile);
        late = new LateViews(editor, appearance, remembered, prompts, this::jumpTo);
        charts = new ChartStrip(editor, appearance, this::jumpTo);
        palette = new PalettePane(new PalettePlacing(canvas, new CapabilityEdits(editor), this::carried), remembered.folds());
        places = new SidePane(palette, () -> new OutlinePane(editor, new OutlineCanvas(editor, canvas)), panels.palette(), panels.outline());
        inspector = new InspectorPane(editor);
        right = new SideColumn(inspector, remembered);
        status = new StatusBar(editor);
        Layouts.load("lab.fxml", this, TEXTS.resources());
        below = new ChartsPlace(editor, panels, remembered, charts, centre, middle);
        carried = new Carried(root, tabs);
        sources = new SourceTabs(editor, tabs, prompts);
        roles = new InFront<>(root, panels.roles(), this::machine, MachinePanel::focusFirst, MachinePanel::dispose);
        sweeps = new SweepOverlay(editor, root);
        time = new TimeDesk(editor, canvas.actions(), root, notices);
        notice = new NoticeBar(time.over(status.node()), notices);
        status.onRoles(() -> panels.roles().set(!panels.roles().get() && !editor.run().isRecorded()));
    }

    /** What has to do with the time of a run that steps. */
    TimeDesk time() {
        return time;
    }

    /** What the menus ask of the canvas. */
    CanvasActions canvas() {
        return canvas.actions();
    }

    /** Where programs are dropped. */
    CanvasView canvasView() {
        return canvas;
    }

    /** What menus and shortcuts ask of the view in front. */
    Front front() {
        return late.front(canvas.actions());
    }

    /** Joins the parts; once, as soon as there are actions. */
    void build(Actions actions, Menus menus, Recordings recordings, Runnable editRecorded) {
        late.offer(actions.get("run.run")::perform);
        charts.offer(actions.get("run.run")::perform);
        canvas.showKeys(id -> actions.find(id).map(LabAction::getAccelerator));
        banner = new ReplayBanner(editor, editRecorded);
        replay = new ReplayBar(editor, why -> prompts.failed(TEXTS.get("replay.unreadable"), why));
        place(pile(new TopBar(editor, actions, menus.bar(), recordings).node(), banner), pile(replay, time.bar(), notice));
        audience = new InFront<>(root, panels.audience(), () -> new AudiencePanel(editor, LocalAddress.all(), actions.get("run.run")::perform, () -> panels.audience().set(false)),
                AudiencePanel::focusFirst, AudiencePanel::dispose);
        chainTab.setContent(canvas);
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> editor.viewProperty().set(view(tab)));
        editor.viewProperty().subscribe(view -> show(view));
        editor.viewProperty().subscribe(view -> palette.show(view == View.CAPABILITIES ? view : View.CHAIN));
        palette.disableProperty().bind(editor.run().recordedProperty());
        editor.run().recordedProperty().subscribe(panels::hideOfThisMachine);
        panels.palette().subscribe(_ -> arrange());
        panels.outline().subscribe(_ -> arrange());
        panels.inspector().subscribe(_ -> arrange());
        editor.viewProperty().subscribe((before, now) -> {
            if (before == View.EXPERIMENTS || now == View.EXPERIMENTS) {
                arrange();
            }
        });
        frame.widthProperty().subscribe(width -> fit(width.doubleValue()));
        frame.heightProperty().subscribe(height -> lower(height.doubleValue()));
        charts.setEnlargeHost(root);
        below.begin();
    }

    /** In the order in which Tab goes, as people read: from the top, from left to right, to the bottom. Panels come and go in places that stay. */
    private void place(Region top, Region bottom) {
        frame.setCenter(null);
        frame.setTop(top);
        frame.setLeft(left);
        frame.setCenter(middle);
        frame.setRight(right);
        frame.setBottom(bottom);
    }

    private static VBox pile(Node... bars) {
        VBox pile = new VBox();
        WhenSeen.add(pile.getChildren(), bars);
        return pile;
    }

    /** Above the bars that it belongs to. */
    private MachinePanel machine() {
        MachinePanel panel = new MachinePanel(editor, Runtime.getRuntime().availableProcessors(), () -> panels.roles().set(false));
        StackPane.setAlignment(panel, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(panel, new Insets(AWAY, AWAY, status.node().getHeight() + AWAY, AWAY));
        return panel;
    }

    private View view(Tab tab) {
        if (SourceTabs.isSource(tab)) {
            return View.SOURCE;
        }
        return tab == capabilitiesTab ? View.CAPABILITIES : tab == poolTab ? View.POOL : tab == experimentsTab ? View.EXPERIMENTS : View.CHAIN;
    }

    private void show(View view) {
        switch (view) {
            case CHAIN -> tabs.getSelectionModel().select(chainTab);
            case CAPABILITIES -> show(capabilitiesTab, late.graph());
            case POOL -> show(poolTab, late.pool());
            case EXPERIMENTS -> show(experimentsTab, late.experiments());
            case SOURCE -> { }
        }
    }

    private void show(Tab tab, Region view) {
        if (tab.getContent() == null) {
            tab.setContent(view);
        }
        tabs.getSelectionModel().select(tab);
    }

    /** Asks about sources that are not saved; true if all may go. */
    boolean mayCloseSources() {
        return sources.mayCloseAll();
    }

    /** The programs that are open. */
    SourceTabs sources() {
        return sources;
    }

    /** The timeline of the recording that is shown. */
    ReplayBar timeline() {
        return replay;
    }

    /** Chooses a tab below the view in front. */
    void chooseBelow(StripTab tab) {
        charts.chosenProperty().set(tab);
    }

    /** Puts the focus on what is said in passing, or shows what was said before. */
    void toNotice() {
        if (!notice.focusNotice()) {
            panels.charts().set(true);
            charts.chosenProperty().set(StripTab.EVENTS);
        }
    }

    /** In front of a class, what is asked of the one at the desk waits. */
    void present(boolean on) {
        notice.setPresenting(on);
    }

    /** The tab below the view in front that was chosen last. */
    StripTab chosenBelow() {
        return charts.chosenProperty().get();
    }

    StackPane node() {
        return root;
    }

    /** The column with the inspector, where a lesson finds room. */
    SideColumn side() {
        return right;
    }

    /** The tabs of the middle. */
    TabPane tabs() {
        return tabs;
    }

    /** The strip below them. */
    ChartStrip charts() {
        return charts;
    }

    /** Leaves out what can wait, before there is a scene: the panels at the sides are there, but empty, and nothing is drawn or measured for charts. */
    void rest() {
        charts.rest();
        palette.rest();
        inspector.rest();
    }

    /** What was left out of panels, each to be put in once, in this order. */
    List<Runnable> rooms() {
        return List.of(palette::begin, inspector::begin);
    }

    /** Draws and measures for charts, too. */
    void begin() {
        charts.begin();
    }

    private Carried carried() {
        return carried;
    }

    void dispose() {
        below.keep();
        right.keepSplit();
        canvas.dispose();
        late.dispose();
        sources.dispose();
        roles.dispose();
        sweeps.dispose();
        time.dispose();
        if (audience != null) {
            audience.dispose();
            banner.dispose();
            replay.dispose();
        }
        charts.dispose();
        notice.dispose();
        status.dispose();
        places.dispose();
        inspector.dispose();
    }

    /** In a narrow window the panels leave the canvas more room. */
    private void fit(double width) {
        palette.setNarrow(width > 0 && width < NARROW_BELOW);
        places.setNarrow(width > 0 && width < NARROW_BELOW);
        right.fit(width);
    }

    /** In a low window what is about a recording takes few lines. */
    private void lower(double height) {
        boolean low = height > 0 && height < LOW_BELOW;
        banner.setLow(low);
        replay.setLow(low);
        time.bar().setLow(low);
    }

    /** What surrounds the drawing gives way to experiments, which have nothing to do with it. */
    private void arrange() {
        boolean ofDrawing = editor.viewProperty().get() != View.EXPERIMENTS;
        show(left, places, ofDrawing && places.isWanted());
        right.inspect(ofDrawing && panels.inspector().get());
    }

    private static void show(StackPane place, Region panel, boolean on) {
        if (on != place.getChildren().contains(panel)) {
            place.getChildren().setAll(on ? List.of(panel) : List.of());
        }
    }

    /** Where canvas and charts part. */
    ChartsPlace below() {
        return below;
    }

    private void jumpTo(String id) {
        canvas.actions().jumpTo(id);
    }

    private Optional<Path> captureFile(String name) {
        return prompts.capture(editor.documentProperty().get().folder(), name);
    }
}
