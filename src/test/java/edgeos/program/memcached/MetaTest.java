package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Meta commands as {@code protocol.txt} has them. */
class MetaTest {
    private final Talk talk = new Talk(Map.of());

    private void says(String question, String answer) {
        assertEquals(answer, talk.say(question), question);
    }

    @Test
    void shouldGetAndSetWhatFlagsAskFor() {
        says("mn\r\nmg a v\r\n", "MN\r\nEN\r\n");
        says("ms a 3 F9 T100\r\nabc\r\n", "HD\r\n");
        says("mg a\r\n", "HD\r\n");
        says("mg a s v t f k O77 h\r\n", "VA 3 s3 t100 f9 ka O77 h1\r\nabc\r\n");
        talk.passSeconds(40);
        says("mg a t l u\r\nmg a l\r\n", "HD t60 l40\r\nHD l40\r\n");
        says("mg a T0 t\r\n", "HD t-1\r\n");
        says("mg none q\r\nmg a q k\r\nmn\r\n", "HD ka\r\nMN\r\n");
        says("ms a 1 q\r\nx\r\nms b 1 ME q\r\ny\r\nms b 1 ME q\r\nz\r\nmn\r\n", "NS\r\nMN\r\n");
        says("ms b 2 MA\r\n>>\r\nms b 2 MP\r\n<<\r\nget b\r\n", "HD\r\nHD\r\nVALUE b 0 5\r\n<<y>>\r\nEND\r\n");
        says("ms none 1 MR\r\nx\r\nms none 1 C5\r\nx\r\n", "NS\r\nNF\r\n");
    }

    @Test
    void shouldServeWhatIsOutOfDateAndTellOneToRenewIt() {
        talk.say("ms a 3\r\nold\r\n");
        String unique = talk.say("mg a c\r\n").trim().substring(4);
        says("md a I T30\r\n", "HD\r\n");
        says("mg a v\r\n", "VA 3 X W\r\nold\r\n");
        says("mg a v\r\n", "VA 3 Z X\r\nold\r\n");
        says("ms a 3 C" + unique + "\r\nnew\r\n", "EX\r\n");
        says("ms a 3 C" + unique + " I\r\nnew\r\n", "HD\r\n");
        says("mg a v\r\n", "VA 3 Z X\r\nnew\r\n");
        says("ms a 3\r\nnew\r\nmg a v\r\n", "HD\r\nVA 3\r\nnew\r\n");
        says("mg b N30 v t\r\nmg b N30 v\r\n", "VA 0 t30 W\r\n\r\nVA 0 Z\r\n\r\n");
        says("ms c 1 T20\r\nc\r\nmg c R30\r\nmg c R30\r\n", "HD\r\nHD W\r\nHD Z\r\n");
        says("md c C1\r\nmd c q\r\nmd c\r\nmd c q\r\nmn\r\n", "EX\r\nNF\r\nNF\r\nMN\r\n");
    }

    @Test
    void shouldCount() {
        says("ma n\r\n", "NF\r\n");
        says("ma n N0 J13 v\r\nma n v\r\nma n D10 MD v\r\nma n M- D100 v t\r\n", "VA 2\r\n13\r\nVA 2\r\n14\r\nVA 1\r\n4\r\nVA 1 t-1\r\n0\r\n");
        says("ms n 1\r\nx\r\nma n\r\n", "HD\r\nCLIENT_ERROR cannot increment or decrement non-numeric value\r\n");
    }

    @Test
    void shouldTakeKeysInBase64() {
        says("ms AAEg/w== 2 b\r\nok\r\nmg AAEg/w== b v k\r\n", "HD\r\nVA 2 kAAEg/w== b\r\nok\r\n");
        says("mg !!! b v\r\n", "CLIENT_ERROR error decoding key\r\n");
        assertTrue(talk.say("me AAEg/w== b\r\n").matches("ME AAEg/w== exp=-1 la=0 cas=\\d+ fetch=yes cls=1 size=128\r\n"));
        says("me none\r\n", "EN\r\n");
    }

    @Test
    void shouldRefuseFlagsThatAreNone() {
        says("mg a v v\r\n", "CLIENT_ERROR duplicate flag\r\n");
        says("mg a !\r\n", "CLIENT_ERROR invalid flag\r\n");
        says("mg a Tx\r\n", "CLIENT_ERROR bad token in command line format\r\n");
        says("ms a 3 !\r\nabc\r\nmn\r\n", "CLIENT_ERROR invalid flag\r\nMN\r\n");
        says("ms a -1\r\nmn\r\n", "CLIENT_ERROR bad command line format\r\nMN\r\n");
        says("ms a 3 MX\r\nabc\r\nmn\r\n", "CLIENT_ERROR invalid mode for ms M token\r\nMN\r\n");
        says("mg\r\nmg " + "k".repeat(251) + "\r\n", "ERROR\r\nCLIENT_ERROR bad command line format\r\n");
    }
}
