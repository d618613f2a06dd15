package edgeos.ui.shell.recovery;

import edgeos.lab.Samples;
import edgeos.lab.recovery.Left;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.recovery.Unsaved;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.Drawing;
import edgeos.telemetry.Event;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.shell.file.SourceTabs;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Offers what a lab left behind that ended without being asked, each by a notice that stays until somebody decides. JavaFX application thread only; {@link #dispose()} at the end. */
public final class Recovery {
    private static final Texts TEXTS = Texts.of(Recovery.class);

    private final Keeper keeper;
    private final DrawingFiles files;
    private final SourceTabs sources;
    private final Notices notices;
    private final Consumer<Path> shower;
    private final List<Left> offered = new ArrayList<>();
    private BiPredicate<Path, String> talks = (_, _) -> false;
    private boolean disposed;

    /** Something that was left behind, and what is said of it: a talk is read for its title, which may take a while. */
    private record Offer(Left left, String words) { }

    /**
     * Offers nothing yet.
     *
     * @param shower shows a folder to the user
     */
    public Recovery(Keeper keeper, DrawingFiles files, SourceTabs sources, Notices notices, Consumer<Path> shower) {
        this.keeper = keeper;
        this.files = files;
        this.sources = sources;
        this.notices = notices;
        this.shower = shower;
    }

    /** Opens a talk that was not saved: its file and its text; false if it is not to be opened. */
    public void onTalk(BiPredicate<Path, String> opener) {
        talks = opener;
    }

    /** Looks what there is, elsewhere, and offers it; the newest in front. */
    public void look(Optional<Path> place) {
        place.ifPresent(folder -> CompletableFuture.supplyAsync(() -> left(folder)).thenAccept(found -> Platform.runLater(() -> found.reversed().forEach(this::offer))));
    }

    private static List<Offer> left(Path folder) {
        try {
            return new RecoveryFolder(folder).left().stream().map(left -> new Offer(left, words(left))).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void offer(Offer offer) {
        Left left = offer.left();
        if (disposed) {
            letGo(left, Left::release);
            return;
        }
        if (!offered.contains(left)) {
            offered.add(left);
        }
        notices.tell(Notice.warning(Event.Topic.FILE, offer.words()).staying().offering(TEXTS.get("restore"), () -> restore(offer))
                .offering(TEXTS.get("discard"), () -> decided(left)).offering(TEXTS.get("show"), () -> {
                    shower.accept(left.folder());
                    offer(offer);
                }));
    }

    private static String words(Left left) {
        Unsaved unsaved = left.unsaved();
        String when = when(left.when());
        List<String> programs = unsaved.sources().stream().map(Recovery::named).toList();
        return unsaved.drawing().map(drawing -> TEXTS.get("drawing", drawing.title(), when, unsaved.edits(), programs.isEmpty() ? "" : TEXTS.get("and", String.join(", ", programs))))
                .orElseGet(() -> TEXTS.get("programs", String.join(", ", programs), when));
    }

    /** The day, too, unless it was today. */
    private static String when(Instant moment) {
        ZonedDateTime kept = (moment.isAfter(Instant.EPOCH) ? moment : Instant.EPOCH).atZone(ZoneId.systemDefault());
        boolean today = kept.toLocalDate().equals(LocalDate.now(kept.getZone()));
        DateTimeFormatter format = today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT) : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(Locale.getDefault()).format(kept);
    }

    private static String named(Unsaved.Source source) {
        String name = source.file().getFileName().toString();
        if (!TalkFormat.isNamedSo(source.file())) {
            return name;
        }
        String title = TalkFormat.read(source.text(), source.file()).talk().title().strip();
        return title.isEmpty() ? TalkFormat.isSaved(source.file()) ? TEXTS.get("talk", name) : TEXTS.get("talk.untitled") : TEXTS.get("talk.titled", title);
    }

    private void restore(Offer offer) {
        Left left = offer.left();
        Unsaved unsaved = left.unsaved();
        Path folder = Files.isDirectory(unsaved.folder()) ? unsaved.folder() : Samples.folder().orElse(Path.of(""));
        if (!files.restore(unsaved.file(), folder, unsaved.drawing().orElse(null))) {
            offer(offer);
            return;
        }
        long put = unsaved.sources().stream().filter(this::put).count();
        boolean all = put == unsaved.sources().size();
        notices.tell(Notice.info(Event.Topic.FILE, all ? TEXTS.get("restored") : TEXTS.get("partly")));
        if (all) {
            keeper.now(() -> Platform.runLater(() -> decided(left)));
        }
    }

    private boolean put(Unsaved.Source source) {
        return TalkFormat.isNamedSo(source.file()) ? talks.test(source.file(), source.text()) : sources.restore(source.file(), source.text());
    }

    private void decided(Left left) {
        offered.remove(left);
        letGo(left, Left::discard);
    }

    private static void letGo(Left left, Ending ending) {
        CompletableFuture.runAsync(() -> {
            try {
                ending.carryOut(left);
            } catch (IOException offeredAgain) {
                return;
            }
        });
    }

    /** Leaves to the next lab what nobody decided about. */
    public void dispose() {
        disposed = true;
        offered.forEach(left -> letGo(left, Left::release));
        offered.clear();
    }

    /** What becomes of something that was left behind. */
    @FunctionalInterface
    private interface Ending {
        void carryOut(Left left) throws IOException;
    }
}
