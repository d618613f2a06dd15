package edgeos.model.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One setting of a kind: its name in files (with the unit in it), what the inspector calls it, and which values it takes. */
public sealed interface Setting {
    /** The name in files. */
    String name();

    /** What the inspector calls it. */
    String title();

    /** What it does, in a sentence. */
    String help();

    /** The value when none is set; one of the shapes of {@code notation.Settings}. */
    Object defaultValue();

    /** The unit shown behind a number; empty for none. */
    default String unit() {
        return "";
    }

    /** A whole number from {@code min} to {@code max}; {@code words} says what some of them are called instead, such as {@code automatic} for 0. */
    record Whole(String name, String title, String unit, long min, long max, long standard, String help, Map<Long, String> words) implements Setting {
        public Whole {
            words = Map.copyOf(words);
        }

        /** Numbers that are called nothing but numbers. */
        public Whole(String name, String title, String unit, long min, long max, long standard, String help) {
            this(name, title, unit, min, max, standard, help, Map.of());
        }

        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** A number from {@code min} to {@code max}. */
    record Real(String name, String title, String unit, double min, double max, double standard, String help) implements Setting {
        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** Yes or no. */
    record Flag(String name, String title, boolean standard, String help) implements Setting {
        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** One of several words, as files have them. */
    record Choice(String name, String title, List<String> choices, String standard, String help) implements Setting {
        /** What people call one of the choices: {@code otherPort} is {@code other port}. */
        public static String spoken(String choice) {
            return choice.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }

        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** One line of text in a grammar. */
    record Text(String name, String title, Grammar grammar, String standard, String help) implements Setting {
        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** A list of lines, each in a grammar. */
    record Lines(String name, String title, Grammar grammar, int most, List<String> standard, String help) implements Setting {
        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** A file, relative to the drawing's folder; where it is optional, none may be named. */
    record File(String name, String title, boolean written, boolean optional, List<String> endings, String standard, String help) implements Setting {
        /** A file that has to be named. */
        public File(String name, String title, boolean written, List<String> endings, String standard, String help) {
            this(name, title, written, false, endings, standard, help);
        }

        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** A folder of files to read, relative to the drawing's folder; empty for none. */
    record Folder(String name, String title, String standard, String help) implements Setting {
        @Override
        public Object defaultValue() {
            return standard;
        }
    }

    /** What a text must look like; each is parsed by a class of {@code edgeos.notation}. */
    enum Grammar {
        /** Anything. */
        FREE,
        /** {@code deny tcp 10.0.0.0/8 -> any : 80-90}; see {@code PacketRule}. */
        RULE,
        /** A rule without its action: {@code udp any -> any : 53}; see {@code PacketMatch}. */
        MATCH,
        /** {@code 10.20.0.0/16}; see {@code Cidr}. */
        CIDR,
        /** {@code 10.20.0.1}; see {@code Ipv4Address}. */
        ADDRESS,
        /** An IPv4 address of this machine at which to listen: {@code 127.0.0.1}, or {@code 0.0.0.0} for all of them. Beyond loopback, the user is asked. */
        OWN_ADDRESS,
        /** {@code localhost}, {@code 192.168.1.20}, {@code www.example.org}: whom to connect to; see {@code HostName}. Beyond loopback, the user is asked. */
        HOST,
        /** {@code 1024-65535}, {@code 80}, or {@code any}; see {@code PortRange}. */
        PORTS,
        /** {@code mover 0 = 1, core 0 = 1}, or {@code automatic}; see {@code Seats}. */
        SEATS,
        /** {@code 64}, or a mix such as {@code 64 x 7, 594 x 4, 1518 x 1}; see {@code SizeMix}. */
        SIZES,
        /** {@code 200}, {@code 200, 5000}, or nothing; see {@code DeadlineList}. */
        DEADLINES,
        /** {@code allow tcp dst port 80}; see {@code click.FilterRule}. */
        CLICK_RULE,
        /** {@code tcp dst port 80 and syn}; see {@code click.IpExpression}. */
        CLICK_EXPRESSION,
        /** {@code 12/0806 20/0001}; see {@code click.BytePattern}. */
        CLICK_BYTES,
        /** {@code 10.0.0.0/8 1}; see {@code click.Route}. */
        CLICK_ROUTE,
        /** {@code pattern 192.0.2.1 1024-65535 - - 0 1}; see {@code click.RewriteInput}. */
        CLICK_INPUT,
        /** {@code 10.0.0.1 02:00:00:00:00:01}; see {@code click.ArpEntry}. */
        CLICK_ARP,
        /** {@code 02:00:00:00:00:01}; see {@code click.EtherAddress}. */
        ETHER_ADDRESS,
        /** {@code GET /\x00}; see {@code click.SearchText}. */
        SEARCH_TEXT,
        /** The id of a node that listens, {@code localhost:8080}, or nothing; see {@code ClientTarget}. */
        TARGET,
        /** {@code www 5m A 192.0.2.1}; see {@code dns.ZoneLine}. */
        ZONE_LINE,
        /** {@code edgeos0}; see {@code DeviceName}. */
        DEVICE,
        /** The IPv4 address of this machine on a network device that is made for the drawing, {@code 10.77.0.1}. The user is asked; without consent, there is no device. */
        DEVICE_ADDRESS
    }
}
