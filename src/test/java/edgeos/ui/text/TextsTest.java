package edgeos.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.text.PseudoLocale;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.LOCALE)
class TextsTest {
    private final Locale before = Locale.getDefault();
    private final Texts texts = Texts.of(TextsTest.class);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void shouldSayWhatTheBundleOfTheRoomHolds() {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals("It doesn't move", texts.get("still"));
        assertEquals("firewall: 12 msg/s", texts.get("rate", "firewall", "12 msg/s"));
        assertEquals("1 node", texts.get("nodes", 1));
        assertEquals("3 nodes", texts.get("nodes", 3));
    }

    @Test
    void shouldSpeakThePseudoLocaleSoThatWordsOfNoBundleAreSeen() {
        Locale.setDefault(PseudoLocale.LOCALE);
        String spoken = texts.get("rate", "firewall", "12 msg/s");
        assertTrue(PseudoLocale.isSpoken(spoken), spoken);
        assertTrue(spoken.startsWith("[firewall: 12 msg/s·"), spoken);
        assertEquals("[Ît döéšñ't mövé·····]", texts.get("still"));
        assertEquals("[3 nodes···]", texts.get("nodes", 3));
        assertFalse(PseudoLocale.isSpoken("It does not move"));
    }

    @Test
    void shouldWriteNumbersAsItsWordsAreWhateverTheMachineSpeaks() {
        for (Locale machine : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG"), Locale.US)) {
            Locale.setDefault(machine);
            assertEquals("12,345 nodes", texts.get("nodes", 12_345), machine::toString);
        }
    }

    @Test
    void shouldRefuseAKeyThatNoBundleHolds() {
        assertThrows(MissingResourceException.class, () -> texts.get("nothing"));
    }
}
