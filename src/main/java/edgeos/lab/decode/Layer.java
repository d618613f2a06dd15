package edgeos.lab.decode;

import java.util.List;

/**
 * One layer of a packet: a header with its fields, or data.
 *
 * @param name such as {@code IPv4}
 * @param offset where it starts in the frame
 * @param length its bytes, without those of the layers inside it
 * @param fields in the order of their bytes
 */
public record Layer(String name, int offset, int length, List<Field> fields) {
    /**
     * A field of a layer.
     *
     * @param name what its specification calls it
     * @param value as people read it
     * @param offset where its first byte is in the frame
     * @param length the bytes that it has a part in
     * @param wrong true if it cannot be so: a checksum that is not right, a length beyond the frame
     */
    public record Field(String name, String value, int offset, int length, boolean wrong) { }

    public Layer {
        fields = List.copyOf(fields);
    }

    /** True if one of its fields is wrong. */
    public boolean isWrong() {
        return fields.stream().anyMatch(Field::wrong);
    }
}
