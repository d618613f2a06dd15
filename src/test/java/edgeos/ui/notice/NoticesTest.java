package edgeos.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import edgeos.telemetry.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final long MINUTE = 60_000_000_000L;

    private final List<String> history = new ArrayList<>();
    private final Notices notices = new Notices(notice -> history.add(notice.words()));

    @AfterEach
    void end() {
        notices.dispose();
    }

    @Test
    void shouldShowTheNewestAndComeBackToWhatStays() {
        notices.tell(Notice.error(Event.Topic.FILE, "It could not be saved."));
        notices.tell(Notice.info(Event.Topic.FILE, "Saved."));
        assertEquals("Saved.", words());
        assertEquals(1, notices.moreProperty().get());
        notices.elapse(MINUTE);
        assertEquals("It could not be saved.", words());
        notices.elapse(MINUTE);
        assertEquals("It could not be saved.", words(), "it stays until somebody has read it");
        notices.dismiss();
        assertNull(notices.shownProperty().get());
        assertEquals(List.of("It could not be saved.", "Saved."), history);
    }

    @Test
    void shouldGiveTimeToReadAndLetItStandStillWhileSomebodyReads() {
        Notice notice = notices.tell(Notice.info(Event.Topic.RUN, "x".repeat(100)));
        notices.elapse(Notices.nanos(notice) - 1);
        notices.hold(true);
        notices.elapse(MINUTE);
        assertEquals(notice, notices.shownProperty().get());
        notices.hold(false);
        notices.elapse(1);
        assertNull(notices.shownProperty().get());
    }

    @Test
    void shouldSayTheSameOnlyOnceAndForgetWhatHoldsNoLonger() {
        notices.tell(Notice.warning(Event.Topic.RUN, "It waits.").staying());
        Notice again = notices.tell(Notice.warning(Event.Topic.RUN, "It waits.").staying());
        assertEquals(0, notices.moreProperty().get());
        notices.withdraw(again);
        assertNull(notices.shownProperty().get());
        for (int at = 0; at < 100; at++) {
            notices.tell(Notice.error(Event.Topic.RUN, "It failed: number=" + at));
        }
        assertEquals(19, notices.moreProperty().get());
    }

    @Test
    void shouldDoWhatIsOfferedOnce() {
        List<String> done = new ArrayList<>();
        Notice notice = notices.tell(Notice.info(Event.Topic.EDIT, "Deleted.").offering("Undo", () -> done.add("undone")).offering("Why?", () -> done.add("told")));
        notices.take(notice, notice.offers().getFirst());
        assertEquals(List.of("undone"), done);
        assertNull(notices.shownProperty().get());
    }

    private String words() {
        return notices.shownProperty().get().words();
    }
}
