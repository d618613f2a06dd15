package edgeos.lab.decode;

import edgeos.program.packet.Octets;
import java.util.ArrayList;
import java.util.List;

/** Writes down the fields of one layer; offsets count from the layer's first byte. Used by one thread. */
final class LayerWriter {
    private final Octets frame;
    private final String name;
    private final int offset;
    private final List<Layer.Field> fields = new ArrayList<>();

    LayerWriter(Octets frame, String name, int offset) {
        this.frame = frame;
        this.name = name;
        this.offset = offset;
    }

    /** Writes down a field. */
    LayerWriter field(String field, int at, int bytes, String value) {
        return field(field, at, bytes, value, false);
    }

    /** Writes down a field that may be wrong. */
    LayerWriter field(String field, int at, int bytes, String value, boolean wrong) {
        fields.add(new Layer.Field(field, value, offset + at, bytes, wrong));
        return this;
    }

    /** Writes down a field of one byte as a number. */
    LayerWriter u8(String field, int at) {
        return field(field, at, 1, Integer.toString(frame.u8(offset + at)));
    }

    /** Writes down a field of two bytes as a number. */
    LayerWriter u16(String field, int at) {
        return field(field, at, 2, Integer.toString(frame.u16(offset + at)));
    }

    /** Writes down a field of four bytes as an unsigned number. */
    LayerWriter u32(String field, int at) {
        return field(field, at, 4, Integer.toUnsignedString(frame.i32(offset + at)));
    }

    /** Writes down a hardware address. */
    LayerWriter hardware(String field, int at) {
        return field(field, at, 6, Words.hardware(frame, offset + at));
    }

    /** Writes down an IPv4 address. */
    LayerWriter address(String field, int at) {
        return field(field, at, 4, Words.address(frame.i32(offset + at)));
    }

    /** Writes down a checksum, and what it should be. */
    LayerWriter checksum(int at, int shouldBe) {
        int is = frame.u16(offset + at);
        return field("Checksum", at, 2, is == shouldBe ? String.format("0x%04x, right", is)
                : String.format("0x%04x, should be 0x%04x", is, shouldBe), is != shouldBe);
    }

    /** Writes down a checksum that cannot be judged. */
    LayerWriter checksumUnknown(int at, String why) {
        return field("Checksum", at, 2, String.format("0x%04x, %s", frame.u16(offset + at), why));
    }

    /** The layer, of so many bytes. */
    Layer layer(int bytes) {
        return new Layer(name, offset, bytes, fields);
    }
}
