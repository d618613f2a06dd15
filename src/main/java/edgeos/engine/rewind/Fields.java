package edgeos.engine.rewind;

/** Fields of an object of ours, as they were. Immutable. */
final class Fields implements Kept {
    private static final long OWN_BYTES = 24;
    private static final long HEAD_BYTES = 16;

    private final Object of;
    private final Anatomy anatomy;
    private final Object[] references;
    private final long[] numbers;

    /** As they are now. */
    Fields(Object of, Anatomy anatomy) {
        this.of = of;
        this.anatomy = anatomy;
        references = anatomy.references() == 0 ? Copies.NOTHING : new Object[anatomy.references()];
        numbers = new long[anatomy.numbers()];
        for (int at = 0; at < references.length; at++) {
            references[at] = anatomy.reference(of, at);
        }
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = anatomy.number(of, at);
        }
    }

    /** True if they are as they were. */
    boolean isNow() {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != anatomy.number(of, at)) {
                return false;
            }
        }
        for (int at = 0; at < references.length; at++) {
            if (references[at] != anatomy.reference(of, at)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void restore() {
        anatomy.restore(of, references, numbers);
    }

    @Override
    public long ownBytes() {
        return OWN_BYTES + Copies.bytes(references) + HEAD_BYTES + Long.BYTES * (long) numbers.length;
    }

    @Override
    public Object[] copy() {
        return references;
    }
}
