package edgeos.lab.click;

import edgeos.lab.click.Network.Element;
import edgeos.model.Extras;
import edgeos.model.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How Click wrote an element for which only something similar stands here, such as a device: kept beside the node's settings, so that an export can write it again. */
final class Written {
    private Written() { }

    /** What is kept of an element. */
    static Extras of(Element element) {
        String config = element.config().strip();
        return new Extras(Map.of(Extras.CLICK, element.className() + (config.isEmpty() ? "" : "(" + config + ")")));
    }

    /** How a node was written; empty if that is not known, or is no single element. */
    static Optional<String> in(Node node) {
        return node.extras().values().get(Extras.CLICK) instanceof String text && isElement(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isElement(String text) {
        var issues = new Issues();
        List<Token.Kind> kinds = Lexer.tokens(text, issues).stream().map(Token::kind).toList();
        return issues.findings().isEmpty() && (kinds.equals(List.of(Token.Kind.NAME, Token.Kind.END)) || kinds.equals(List.of(Token.Kind.NAME, Token.Kind.CONFIG, Token.Kind.END)));
    }
}
