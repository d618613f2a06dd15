package edgeos.ui.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import edgeos.ui.capability.layout.Words;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks which rights to grant, from what, and to whom; Enter takes what is proposed. Opens over the graph, near the pointer. */
final class GrantPanel extends VBox {
    private static final Texts TEXTS = Texts.of(GrantPanel.class);
    private static final double WIDTH = 268;
    private static final int MOST_HOLDERS = 300;

    /** Takes the answer. */
    interface Answer {
        void grant(DomainRef holder, Set<Right> rights, String from);
    }

    /** Where a capability comes from: another's id, or the object's owner. */
    private record Source(String id, String words, Set<Right> rights) { }

    private final Editor editor;
    private final Offer offer;
    private final Answer answer;
    private final Runnable closed;
    private final List<CheckBox> rights = new ArrayList<>();
    private final ComboBox<Domain> holders = new ComboBox<>();
    private final ComboBox<Source> sources = new ComboBox<>();
    private final Label refusal = new Label();
    private final Button grant = new Button(TEXTS.get("grant"));

    /**
     * A panel for an offer.
     *
     * @param minting true if the holder is still to be chosen, and only rights of what is minted from
     */
    GrantPanel(Editor editor, Offer offer, boolean minting, Answer answer, Runnable closed) {
        this.editor = editor;
        this.offer = offer;
        this.answer = answer;
        this.closed = closed;
        setId("grant-panel");
        getStyleClass().add("grant-panel");
        setManaged(false);
        setPrefWidth(WIDTH);
        head(minting);
        rights();
        sources(minting);
        foot(minting);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        check();
    }

    /** Gives the keyboard to the first right. */
    void begin() {
        rights.stream().filter(CheckBox::isSelected).findFirst().orElse(rights.getFirst()).requestFocus();
    }

    private void head(boolean minting) {
        CapabilityGraph graph = editor.graph();
        String object = graph.object(offer.object()).map(KernelObject::name).orElse(offer.object().toString());
        String holder = graph.domain(offer.holder()).map(Domain::name).orElse(offer.holder().toString());
        Label title = new Label(TEXTS.get(minting ? "grant.mintFrom" : "grant.to", holder));
        title.getStyleClass().add(Styles.NAME);
        Label subtitle = new Label(object);
        subtitle.getStyleClass().add(Styles.MUTED);
        subtitle.setWrapText(true);
        title.setWrapText(true);
        getChildren().addAll(title, subtitle);
        if (minting) {
            List<Domain> candidates = graph.domains().stream().filter(domain -> domain.ref().kind() != DomainRef.Kind.ROLE).limit(MOST_HOLDERS).toList();
            holders.getItems().setAll(candidates);
            holders.setConverter(words(domain -> GraphWords.choice(graph, domain.ref())));
            holders.setId("grant-holder");
            holders.setMaxWidth(Double.MAX_VALUE);
            holders.setAccessibleText(TEXTS.get("grant.holder"));
            holders.getSelectionModel().select(candidates.stream().filter(this::couldHold).findFirst().orElse(candidates.getFirst()));
            holders.valueProperty().subscribe(this::check);
            getChildren().addAll(heading(TEXTS.get("grant.for")), holders);
        }
    }

    private boolean couldHold(Domain domain) {
        return !domain.ref().equals(offer.holder())
                && Grants.refusal(editor.drawing(), domain.ref(), offer.object(), offer.proposed(), offer.from()).isEmpty();
    }

    private void rights() {
        FlowPane row = new FlowPane(12, 6);
        for (Right right : Right.values()) {
            if (offer.rights().contains(right)) {
                CheckBox box = new CheckBox(right == Right.GRANT ? TEXTS.get("grant.handOn") : right.text());
                box.setId("grant-" + right.text());
                box.setUserData(right);
                box.setSelected(offer.proposed().contains(right));
                box.selectedProperty().subscribe(this::check);
                rights.add(box);
                row.getChildren().add(box);
            }
        }
        getChildren().addAll(heading(TEXTS.get("grant.rights")), row);
    }

    private void sources(boolean minting) {
        if (minting) {
            return;
        }
        CapabilityGraph graph = editor.graph();
        sources.getItems().add(new Source("", TEXTS.get("grant.owner"), offer.rights()));
        for (Capability capability : graph.on(offer.object())) {
            if (capability.origin() != Capability.Origin.OWNER && !capability.revoked() && capability.holder().kind() != DomainRef.Kind.ROLE) {
                String holder = GraphWords.choice(graph, capability.holder());
                sources.getItems().add(new Source(capability.id(), holder + ": " + Words.rights(capability.rights()), capability.rights()));
            }
        }
        sources.setConverter(words(Source::words));
        sources.setId("grant-from");
        sources.setAccessibleText(TEXTS.get("grant.source"));
        sources.setMaxWidth(Double.MAX_VALUE);
        sources.getSelectionModel().selectFirst();
        sources.valueProperty().subscribe(this::check);
        if (sources.getItems().size() > 1) {
            getChildren().addAll(heading(TEXTS.get("grant.from")), sources);
        }
    }

    private void foot(boolean minting) {
        refusal.getStyleClass().add(Styles.FINDING);
        refusal.setId("grant-refusal");
        refusal.setWrapText(true);
        grant.setText(TEXTS.get(minting ? "grant.mint" : "grant"));
        grant.setId("grant-accept");
        grant.setDefaultButton(false);
        grant.getStyleClass().add("accept");
        grant.setOnAction(_ -> accept());
        Button cancel = new Button(TEXTS.get("grant.cancel"));
        cancel.setId("grant-cancel");
        cancel.setOnAction(_ -> closed.run());
        HBox buttons = new HBox(8, grant, cancel);
        getChildren().addAll(refusal, buttons);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button) && !holders.isShowing() && !sources.isShowing()) {
            accept();
            event.consume();
        }
    }

    private void accept() {
        if (!grant.isDisabled()) {
            DomainRef holder = holder();
            Set<Right> chosen = chosen();
            String from = from();
            closed.run();
            answer.grant(holder, chosen, from);
        }
    }

    private void check() {
        Source source = sources.getValue();
        for (CheckBox box : rights) {
            box.setDisable(source != null && !source.rights().contains((Right) box.getUserData()));
        }
        Set<Right> chosen = chosen();
        String why = chosen.isEmpty() ? TEXTS.get("grant.noRight") : Grants.refusal(editor.drawing(), holder(), offer.object(), chosen, from()).orElse("");
        refusal.setText(why);
        refusal.setManaged(!why.isEmpty());
        refusal.setVisible(!why.isEmpty());
        grant.setDisable(!why.isEmpty());
        if (getParent() != null) {
            autosize();
        }
    }

    private DomainRef holder() {
        return holders.getValue() == null ? offer.holder() : holders.getValue().ref();
    }

    private String from() {
        return sources.getValue() == null || sources.getValue().id().isEmpty() ? offer.from() : sources.getValue().id();
    }

    private Set<Right> chosen() {
        Set<Right> chosen = EnumSet.noneOf(Right.class);
        rights.stream().filter(box -> box.isSelected() && !box.isDisabled()).forEach(box -> chosen.add((Right) box.getUserData()));
        return chosen;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        };
    }
}
