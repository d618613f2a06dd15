package edgeos.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of a picture of the window: whether there is one, and what it is like. */
final class PictureOptions {
    @Option(names = "--screenshot", paramLabel = "PNG", description = "Where to write a picture of the window: of a recording, at that moment; of a drawing, in a run of its own after what was measured.")
    private Path file;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "dark", description = "Of the picture: dark or light (default: ${DEFAULT-VALUE}).")
    private Desk.Look look;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = PixelSize.DEFAULT, converter = PixelSize.Converter.class,
            description = "Of the picture, in pixels (default: ${DEFAULT-VALUE}).")
    private PixelSize size;

    @Option(names = "--scale", paramLabel = "F", defaultValue = "1", converter = Scale.class,
            description = "How large everything in the picture is, 1 to 2 (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = "--tab", paramLabel = "TAB", defaultValue = "chain",
            description = "In front in the picture: chain, capabilities, pool, or experiments (default: ${DEFAULT-VALUE}).")
    private Desk.Tab tab;

    @Option(names = "--below", paramLabel = "TAB", description = "Below it in the picture: ${COMPLETION-CANDIDATES} (default: start_up, or latency of a recording).")
    private Desk.Below below;

    /**
     * The picture that is wanted, if one is.
     *
     * @param usual what is below where nobody said
     */
    Optional<Desk.Picture> wanted(Desk.Below usual) {
        return Optional.ofNullable(file).map(png -> new Desk.Picture(png, look, size.width(), size.height(), scale, tab, below == null ? usual : below));
    }

    /** Reads how large everything is: {@code 1.5}. */
    static final class Scale implements ITypeConverter<Double> {
        private static final double LEAST = 1;
        private static final double MOST = 2;

        @Override
        public Double convert(String text) {
            double factor;
            try {
                factor = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                factor = Double.NaN;
            }
            if (!(factor >= LEAST && factor <= MOST)) {
                throw new TypeConversionException("scale=" + text + " is not a number from 1 to 2, such as 1.5");
            }
            return factor;
        }
    }
}
