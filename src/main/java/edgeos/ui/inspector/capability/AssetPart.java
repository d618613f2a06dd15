package edgeos.ui.inspector.capability;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.edit.Assets;
import edgeos.model.field.Field;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What a page shows of the asset that its domain or object stands for: its name to be edited, its fields, and how to take it away. */
final class AssetPart {
    private static final Texts TEXTS = Texts.of(AssetPart.class);

    private final Editor editor;
    private final String id;
    private final boolean tenant;
    private final TextField name;
    private final Optional<FieldSheet> sheet;
    private String typed = "";

    AssetPart(Editor editor, Asset asset) {
        this.editor = editor;
        id = asset.id();
        tenant = asset.kind() == Asset.Kind.TENANT;
        name = Parts.name(TEXTS.get("asset.name"), new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                rename(text);
            }

            @Override
            public void ended() {
                renamed();
            }
        });
        List<Field> fields = AssetFields.of(asset);
        sheet = fields.isEmpty() ? Optional.empty() : Optional.of(new FieldSheet(fields, editor));
    }

    /** The name at the top of a page: a field for an asset, words for what comes with nodes. */
    static Node title(Optional<AssetPart> asset, Label words) {
        words.getStyleClass().add(Styles.NAME);
        words.setWrapText(true);
        return asset.<Node>map(part -> part.name).orElse(words);
    }

    /** Settings, and the button that takes it away. */
    List<Node> nodes() {
        Button remove = Parts.worded("asset.delete", TEXTS.get("asset.delete"), false,
                () -> editor.apply(TEXTS.get("asset.delete.edit", name.getText()), drawing -> Assets.delete(drawing, id)));
        VBox.setMargin(remove, new Insets(16, 0, 0, 0));
        return sheet.<List<Node>>map(found -> List.of(Parts.heading(TEXTS.get("settings")), found.node(), remove)).orElse(List.of(remove));
    }

    void refresh(Drawing drawing, List<Finding> findings) {
        Assets.find(drawing, id).ifPresent(asset -> Parts.show(name, asset.name()));
        sheet.ifPresent(found -> found.refresh(findings.stream().filter(finding -> finding.subject().equals(id)).toList()));
    }

    /** A tenant is known by its name: that one changes when all of it is written. */
    private void rename(String text) {
        typed = text;
        if (!tenant && !text.isBlank()) {
            editor.applyMerging(TEXTS.get("asset.rename", text), "name:" + id, drawing -> Assets.find(drawing, id)
                    .map(asset -> Assets.exchange(drawing, AssetFields.named(asset, text.strip()))).orElse(drawing));
        }
    }

    private void renamed() {
        editor.endMerging();
        Optional<Asset> asset = Assets.find(editor.drawing(), id);
        String wanted = typed.strip();
        if (tenant && asset.isPresent() && !wanted.isEmpty() && !wanted.equals(asset.get().name())) {
            Selection before = editor.selection();
            boolean shown = before.equals(Selection.ofAsset(asset.get()));
            editor.apply(TEXTS.get("asset.rename", wanted), drawing -> Assets.exchange(drawing, AssetFields.named(asset.get(), wanted)));
            if (shown) {
                Assets.find(editor.drawing(), id).map(Selection::ofAsset).ifPresent(editor::select);
            }
        }
        typed = "";
    }
}
