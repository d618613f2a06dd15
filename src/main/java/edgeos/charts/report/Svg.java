package edgeos.charts.report;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts as SVG. Stateless; any thread. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private Svg() { }

    /**
     * The text of an SVG element that grows with the room it is given, to be put into a page.
     *
     * @param font of all words in the chart
     */
    static String of(JFreeChart chart, Rectangle size, String title, Font font) {
        Document document = implementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("EdgeOS Lab");
        var graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(size.getSize());
        chart.draw(graphics, size);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", title);
        fit(root, font);
        var text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String svg = text.toString();
        return named(svg.substring(svg.indexOf("<svg")));
    }

    /** Words take the room that they were given, whichever font a browser finds: else those that end at an axis run into it. */
    private static void fit(Element root, Font font) {
        NodeList texts = root.getElementsByTagName("text");
        for (int at = 0; at < texts.getLength(); at++) {
            String words = texts.item(at).getTextContent();
            if (!words.isBlank()) {
                var element = (Element) texts.item(at);
                element.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", font.getStringBounds(words, METRICS).getWidth()));
                element.setAttribute("lengthAdjust", "spacingAndGlyphs");
            }
        }
    }

    /** A page may hold many pictures, and all names in it are one another's: each picture has names of its own. */
    private static String named(String svg) {
        String prefix = "p" + Integer.toHexString(svg.hashCode()) + "-";
        return svg.replaceAll("\\bid=\"", "id=\"" + prefix).replace("url(#", "url(#" + prefix).replace("href=\"#", "href=\"#" + prefix);
    }

    private static DOMImplementation implementation() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("phase=report a JDK without its own XML parser", impossible);
        }
    }
}
