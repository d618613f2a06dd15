package edgeos.model.format;

import edgeos.model.Drawing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pictures that carry the drawing that they show: what would be saved, and nothing else. A PNG has it in a compressed {@code iTXt} chunk with a keyword of its own, an SVG in a {@code metadata} element with an
 * identifier of its own. Pictures from elsewhere may hold anything: lengths are checked before they are believed, and entities are not followed. Stateless; any thread.
 *
 * <pre>
 *   PNG    signature (8) | chunk | chunk | ... | IEND      chunk: length (4) | type (4) | data (length) | CRC (4)
 *   iTXt   keyword 0 | 1 (compressed) | 0 (deflate) | language 0 | keyword in it 0 | text
 * </pre>
 */
public final class DrawingPicture {
    /** The identifier of the element that holds the drawing in an SVG. */
    public static final String SVG_ID = "edgeos-lab-drawing";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String KEYWORD = "edgeos-lab drawing";
    private static final byte[] HEAD = (KEYWORD + "\0\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TYPE = "iTXt".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CRC = 4;

    private DrawingPicture() { }

    /** True if a file is called as pictures are. */
    public static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".svg");
    }

    /** True if these bytes begin as a picture does. */
    static boolean isPicture(byte[] bytes) {
        return isPng(bytes) || new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.UTF_8).stripLeading().replace("\uFEFF", "").startsWith("<");
    }

    /**
     * A PNG with a drawing in it.
     *
     * @param png a whole one
     */
    public static byte[] intoPng(byte[] png, Drawing drawing) {
        byte[] data = data(DrawingFormat.write(drawing));
        int end = png.length - LENGTH_AND_TYPE - CRC;
        var crc = new CRC32();
        crc.update(TYPE);
        crc.update(data);
        ByteBuffer whole = ByteBuffer.allocate(png.length + LENGTH_AND_TYPE + data.length + CRC);
        whole.put(png, 0, end).putInt(data.length).put(TYPE).put(data).putInt((int) crc.getValue()).put(png, end, png.length - end);
        return whole.array();
    }

    /** The element that holds a drawing in an SVG. */
    public static String svgElement(Drawing drawing) {
        return "<metadata id=\"" + SVG_ID + "\">" + escaped(DrawingFormat.write(drawing)) + "</metadata>";
    }

    /** Text within XML: what XML cannot say at all is left out. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + text.length() / 4);
        text.codePoints().filter(DrawingPicture::isXml).forEach(each -> {
            switch (each) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(each);
            }
        });
        return safe.toString();
    }

    /**
     * The drawing's text in a picture; empty if there is none.
     *
     * @throws IOException if the picture is damaged, or what it holds is too long; the message says which, in a clause
     */
    static Optional<String> text(byte[] picture) throws IOException {
        return isPng(picture) ? ofPng(picture) : ofSvg(picture);
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE.length && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static Optional<String> ofPng(byte[] picture) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(picture).position(SIGNATURE.length);
        while (rest.remaining() >= LENGTH_AND_TYPE + CRC) {
            int length = rest.getInt();
            byte[] type = new byte[TYPE.length];
            rest.get(type);
            if (length < 0 || length > rest.remaining() - CRC) {
                throw new IOException("the picture is damaged");
            }
            byte[] data = new byte[length];
            rest.get(data);
            int sum = rest.getInt();
            boolean ours = Arrays.equals(type, TYPE) && data.length >= HEAD.length && Arrays.equals(data, 0, HEAD.length, HEAD, 0, HEAD.length);
            if (ours) {
                var crc = new CRC32();
                crc.update(type);
                crc.update(data);
                if ((int) crc.getValue() != sum) {
                    throw new IOException("the drawing in the picture is damaged");
                }
                return Optional.of(inflated(data));
            }
        }
        return Optional.empty();
    }

    private static String inflated(byte[] data) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data, HEAD.length, data.length - HEAD.length))) {
            byte[] text = in.readNBytes(DrawingFormat.MOST_BYTES + 1);
            if (text.length > DrawingFormat.MOST_BYTES) {
                throw new IOException("the drawing in the picture is too long");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            throw new IOException("the drawing in the picture is damaged", damaged);
        }
    }

    private static byte[] data(String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HEAD);
        try (var deflated = new DeflaterOutputStream(out)) {
            deflated.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static Optional<String> ofSvg(byte[] picture) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(picture));
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() && reader.getLocalName().equals("metadata") && SVG_ID.equals(reader.getAttributeValue(null, "id"))) {
                    return Optional.of(reader.getElementText());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException damaged) {
            throw new IOException("the picture is damaged", damaged);
        }
    }

    private static boolean isXml(int each) {
        return each == '\t' || each == '\n' || each == '\r' || each >= ' ' && each < 0xD800 || each > 0xDFFF && each < 0xFFFE || each > 0xFFFF;
    }
}
