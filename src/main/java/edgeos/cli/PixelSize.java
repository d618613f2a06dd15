package edgeos.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A size as people write it: {@code 1400x900}. Immutable.
 *
 * @param width in pixels, 640 to 7680
 * @param height in pixels, 480 to 4320
 */
record PixelSize(int width, int height) {
    static final String DEFAULT = "1400x900";

    private static final Pattern FORM = Pattern.compile("(\\d{3,4})[xX](\\d{3,4})");
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 480;
    private static final int MOST_WIDTH = 7680;
    private static final int MOST_HEIGHT = 4320;

    /** Reads one from the command line. */
    static final class Converter implements ITypeConverter<PixelSize> {
        @Override
        public PixelSize convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (matcher.matches()) {
                PixelSize size = new PixelSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                if (size.isSensible()) {
                    return size;
                }
            }
            throw new TypeConversionException("size=" + text + " is not a size from " + LEAST_WIDTH + "x" + LEAST_HEIGHT + " to "
                    + MOST_WIDTH + "x" + MOST_HEIGHT + ", such as " + DEFAULT);
        }
    }

    private boolean isSensible() {
        return width >= LEAST_WIDTH && width <= MOST_WIDTH && height >= LEAST_HEIGHT && height <= MOST_HEIGHT;
    }
}
