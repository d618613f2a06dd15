package edgeos.lab.experiment.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * WebAssembly modules that mean harm, small enough to stand here: each exports a memory, the room for records, and {@code on_batch}, as {@code samples/programs/edgeos.h}
 * says. Assembled from text of a few lines with {@code wat2wasm}.
 */
enum HostileModule {
    /** Sends on what it gets. */
    FORWARDS("forwards",
            "0061736d0100000001060160017f017f0302010005030100010607017f004180080b072303066d656d6f727902000b656467656f735f72"
            + "6f6f6d0300086f6e5f626174636800000a0601040020000b0b1701004180080b1040040000080000000008000000400000"),
    /** Branches back for ever. */
    ENDLESS_LOOP("endlessLoop",
            "0061736d0100000001060160017f017f0302010005030100010607017f004180080b072303066d656d6f727902000b656467656f735f72"
            + "6f6f6d0300086f6e5f626174636800000a0b01090003400c000b20000b0b1701004180080b1040040000080000000008000000400000"),
    /** Calls itself for ever. */
    RECURSION("recursion",
            "0061736d0100000001060160017f017f030302000005030100010607017f004180080b072303066d656d6f727902000b656467656f735f"
            + "726f6f6d0300086f6e5f626174636800010a15020c00200041016a100041016a0b0600200010000b0b1701004180080b10400400000800"
            + "00000008000000400000"),
    /** Reads behind its memory. */
    FAR_LOAD("farLoad",
            "0061736d0100000001060160017f017f0302010005030100010607017f004180080b072303066d656d6f727902000b656467656f735f72"
            + "6f6f6d0300086f6e5f626174636800000a0b01090041002802fdff030b0b1701004180080b1040040000080000000008000000400000"),
    /** Wants a page more with each batch, for ever. */
    GROWS("grows",
            "0061736d0100000001060160017f017f0302010005030100010607017f004180080b072303066d656d6f727902000b656467656f735f72"
            + "6f6f6d0300086f6e5f626174636800000a1301110041c0082802004101400036020041010b0b1701004180080b10400400000800000000"
            + "08000000400000"),
    /** Makes a record longer than it was. */
    FORGED_LENGTH("forgedLength",
            "0061736d0100000001060160017f017f0302010005030100010607017f004180080b072303066d656d6f727902000b656467656f735f72"
            + "6f6f6d0300086f6e5f626174636800000a1201100041c40841ffffffff0736020020000b0b1701004180080b1040040000080000000008"
            + "000000400000"),
    /** Keeps the last eight bytes of each message in a global, and writes those of the one before over its first eight. */
    KEEPS("keeps",
            "0061736d0100000001060160017f017f030201000503010001060c027f004180080b7e0142000b072303066d656d6f727902000b656467"
            + "656f735f726f6f6d0300086f6e5f626174636800000a47014501037f41c008210141c008200041106c6a21020340200128020021032003"
            + "2301370300200320012802046a41086b2903002401200141106a210120012002490d000b20000b0b1701004180080b1040040000080000"
            + "000008000000400000"),
    /** Ends in the middle of its code. */
    MALFORMED("malformed",
            "0061736d01000000010601600001");

    private final String file;
    private final byte[] bytes;

    HostileModule(String name, String hex) {
        file = name + ".wasm";
        bytes = HexFormat.of().parseHex(hex);
    }

    /** What drawings call it, in the folder of all of them. */
    String file() {
        return file;
    }

    /** The folder where all of them are, made at the first call; it goes when the program ends. */
    static Path folder() {
        return Folder.PATH;
    }

    /** Made when somebody needs it, and not before. */
    private static final class Folder {
        private static final Path PATH = written();

        private static Path written() {
            try {
                Path folder = Files.createTempDirectory("edgeos-lab-attacks");
                folder.toFile().deleteOnExit();
                for (HostileModule module : values()) {
                    Path file = Files.write(folder.resolve(module.file), module.bytes);
                    file.toFile().deleteOnExit();
                }
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
