package edgeos.ui.lessons.prose;

import edgeos.lab.lesson.Prose;
import edgeos.model.format.LimitedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;

/** A picture that stands beside a lesson's text: a PNG or a GIF, bounded in bytes and, before it is unpacked, in pixels; nothing is fetched from elsewhere. Stateless; any thread. */
final class Picture {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_PIXELS_ACROSS = 2_048;
    private static final int HEAD_BYTES = 24;
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int PNG_WIDTH_OFFSET = 16;
    private static final int PNG_HEIGHT_OFFSET = 20;
    private static final int GIF_WIDTH_OFFSET = 6;
    private static final int GIF_HEIGHT_OFFSET = 8;

    private Picture() { }

    /** The picture of this name in this folder; empty if there is none that is shown. */
    static Optional<Image> of(Path folder, String name) {
        try {
            if (Prose.obstacle(folder, name).isPresent()) {
                return Optional.empty();
            }
            byte[] bytes = LimitedFile.read(folder.resolve(name), MOST_BYTES);
            return isFit(bytes, name.toLowerCase(Locale.ROOT)) ? Optional.of(new Image(new ByteArrayInputStream(bytes))).filter(image -> !image.isError()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isFit(byte[] bytes, String name) {
        if (bytes.length < HEAD_BYTES) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (name.endsWith(".png") && head.getLong(0) == PNG) {
            return isFit(head.getInt(PNG_WIDTH_OFFSET)) && isFit(head.getInt(PNG_HEIGHT_OFFSET));
        }
        head.order(ByteOrder.LITTLE_ENDIAN);
        return name.endsWith(".gif") && isFit(head.getShort(GIF_WIDTH_OFFSET) & 0xffff) && isFit(head.getShort(GIF_HEIGHT_OFFSET) & 0xffff);
    }

    private static boolean isFit(int pixels) {
        return pixels > 0 && pixels <= MOST_PIXELS_ACROSS;
    }
}
