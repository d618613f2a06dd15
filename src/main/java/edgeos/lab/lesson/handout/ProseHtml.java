package edgeos.lab.lesson.handout;

import edgeos.lab.lesson.Prose;
import edgeos.model.format.LimitedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML that carries its pictures itself, runs nothing, and fetches nothing. Stateless. */
final class ProseHtml {
    private static final int MOST_BYTES = 4 << 20;
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private ProseHtml() { }

    /** The HTML of a text whose pictures stand in this folder. */
    static String of(String markdown, Path folder) {
        Node document = Prose.document(markdown);
        document.accept(new Inlining(folder));
        return RENDERER.render(document);
    }

    /** Bytes as they stand in a page. */
    static String data(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Changes one document; belongs to one thread. */
    private static final class Inlining extends AbstractVisitor {
        private final Path folder;

        Inlining(Path folder) {
            this.folder = folder;
        }

        /** A picture that cannot be shown is told by its words. */
        @Override
        public void visit(Image image) {
            String name = image.getDestination();
            try {
                if (Prose.obstacle(folder, name).isEmpty()) {
                    image.setDestination(data(Prose.mediaType(name).orElseThrow(), LimitedFile.read(folder.resolve(name), MOST_BYTES)));
                    return;
                }
            } catch (IOException unreadable) {
                image.setTitle(unreadable.getMessage());
            }
            unwrap(image);
        }

        /** Only places on the web are linked to. */
        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination().toLowerCase(Locale.ROOT);
            if (!target.startsWith("https://") && !target.startsWith("http://")) {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            if (child == null) {
                node.insertBefore(new Text(""));
            }
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
