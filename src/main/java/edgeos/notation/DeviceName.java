package edgeos.notation;

/** Names of network devices: {@code edgeos0}. */
public final class DeviceName {
    private static final String SHAPE = "[A-Za-z][A-Za-z0-9]{0,14}";

    private DeviceName() { }

    /**
     * The name.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static String parse(String text) {
        if (!text.matches(SHAPE)) {
            throw new IllegalArgumentException("a device's name has 1 to 15 letters and digits, a letter first: device=" + text);
        }
        return text;
    }
}
