package edgeos.ui.inspector.capability;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.check.Finding.Place;
import edgeos.model.edit.Assets;
import edgeos.model.field.Field;
import edgeos.model.kind.Setting;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What users draw into the capability graph, as fields, and by reference. Stateless; any thread. */
final class AssetFields {
    private static final Texts TEXTS = Texts.of(AssetFields.class);
    private static final long MOST_KEY_BYTES = 4096;
    private static final long LEAST_SHARED_BYTES = 64;
    private static final long MOST_SHARED_BYTES = 16L << 20;

    private AssetFields() { }

    /** Whose it is and how large, as far as its kind has that. */
    static List<Field> of(Asset asset) {
        List<Field> fields = new ArrayList<>();
        if (asset.kind() != Asset.Kind.TENANT) {
            fields.add(field(asset.id(), new Setting.Text("tenant", TEXTS.get("asset.tenant"), null, "", TEXTS.get("asset.tenant.is")), Asset::tenant,
                    (now, value) -> new Asset(now.id(), now.kind(), now.name(), (String) value, now.bytes(), now.extras())));
        }
        if (asset.kind() == Asset.Kind.SHARED_MEMORY) {
            fields.add(bytes(asset.id(), LEAST_SHARED_BYTES, MOST_SHARED_BYTES));
        } else if (asset.kind() == Asset.Kind.KEY) {
            fields.add(bytes(asset.id(), 1, MOST_KEY_BYTES));
        }
        return fields;
    }

    /** The asset that a domain stands for, if a user drew it. */
    static Optional<Asset> of(Drawing drawing, DomainRef ref) {
        return drawing.isolation().assets().stream().filter(asset -> switch (ref.kind()) {
            case TENANT -> asset.kind() == Asset.Kind.TENANT && asset.name().equals(ref.of());
            case DRAWN -> asset.kind() == Asset.Kind.DOMAIN && asset.id().equals(ref.of());
            case ROLE, NODE -> false;
        }).findFirst();
    }

    /** The asset that an object stands for, if a user drew it. */
    static Optional<Asset> of(Drawing drawing, ObjectRef ref) {
        return ref.kind().isAsset() ? Assets.find(drawing, ref.of()) : Optional.empty();
    }

    /** An asset under another name. */
    static Asset named(Asset asset, String name) {
        return new Asset(asset.id(), asset.kind(), name, asset.tenant(), asset.bytes(), asset.extras());
    }

    private static Field bytes(String id, long least, long most) {
        return field(id, new Setting.Whole("bytes", TEXTS.get("asset.size"), "B", least, most, least, TEXTS.get("asset.size.is")), Asset::bytes,
                (now, value) -> new Asset(now.id(), now.kind(), now.name(), now.tenant(), (Long) value, now.extras()));
    }

    private static Field field(String id, Setting setting, Function<Asset, Object> get, BiFunction<Asset, Object, Asset> set) {
        return new Field(setting, TEXTS.get("asset.set", setting.title().toLowerCase(java.util.Locale.ROOT)), Place.ASSET, id,
                drawing -> Assets.find(drawing, id).map(get).orElse(null),
                (drawing, value) -> Assets.find(drawing, id).map(asset -> Assets.exchange(drawing, set.apply(asset, value))).orElse(drawing));
    }
}
