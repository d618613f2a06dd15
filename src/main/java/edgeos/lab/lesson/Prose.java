package edgeos.lab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** The Markdown of lessons. Stateless; any thread. */
public final class Prose {
    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]*");
    private static final int MOST_BYTES = 4 << 20;
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml");

    private Prose() { }

    /** A text as CommonMark's tree. */
    public static Node document(String markdown) {
        return PARSER.parse(markdown);
    }

    /** What its pictures are called, in their order. */
    public static List<String> pictures(String markdown) {
        var names = new ArrayList<String>();
        document(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                names.add(image.getDestination());
                visitChildren(image);
            }
        });
        return List.copyOf(names);
    }

    /** What kind of picture a file is by its name; empty: none that is shown. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Why a picture is not shown, as half a sentence; empty: it stands in the folder. Nothing is fetched from elsewhere. */
    public static Optional<String> obstacle(Path folder, String name) {
        if (!NAME.matcher(name).matches() || mediaType(name).isEmpty()) {
            return Optional.of("it does not stand beside the text, or is of another kind");
        }
        try {
            Path file = folder.resolve(name);
            return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of("there is no such file")
                    : Files.size(file) > MOST_BYTES ? Optional.of("it is too long: most=" + (MOST_BYTES >> 20) + " MiB") : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.of("it cannot be read");
        }
    }
}
