package edgeos.notation.dns;

import java.util.Optional;

/** Types of records that a zone may hold. */
public enum RecordType {
    A(1), NS(2), CNAME(5), SOA(6), PTR(12), MX(15), TXT(16), AAAA(28);

    private final int number;

    RecordType(int number) {
        this.number = number;
    }

    /** What messages call it. */
    public int number() {
        return number;
    }

    /** The type that a zone file calls so. */
    static Optional<RecordType> of(String word) {
        for (RecordType type : values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
