package edgeos.ui.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.regex.Pattern;

/** What parts of a source are called, and what texts they can make. Stateless. */
final class SourceNames {
    /** The shape of a text of which the source says nothing. */
    static final String ANYTHING = ".+";

    private SourceNames() { }

    /** Of a call or of an object that is made: the method's name, without what stands before it, or the class's as it is written. */
    static Optional<String> of(Tree tree) {
        return switch (tree) {
            case MethodInvocationTree call -> of(call.getMethodSelect());
            case NewClassTree made -> Optional.of(made.getIdentifier().toString().replaceAll("<.*", ""));
            case MemberSelectTree member -> Optional.of(member.getIdentifier().toString());
            case IdentifierTree name -> Optional.of(name.getName().toString());
            default -> Optional.empty();
        };
    }

    /** Of a call or of an object that is made, as {@link #of}; empty for all else. */
    static Optional<String> called(Tree tree) {
        return tree instanceof MethodInvocationTree || tree instanceof NewClassTree ? of(tree) : Optional.empty();
    }

    /** What takes the text at the end of this path as it is, or as a piece of a text or one of two; empty if nothing does. */
    static String receiver(TreePath text) {
        TreePath path = text.getParentPath();
        while (path != null && (path.getLeaf() instanceof BinaryTree || path.getLeaf() instanceof ConditionalExpressionTree || path.getLeaf() instanceof ParenthesizedTree)) {
            path = path.getParentPath();
        }
        return path == null ? "" : called(path.getLeaf()).orElse("");
    }

    /** The pattern of all texts that an expression can make, as far as the source says. */
    static String shape(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal -> Pattern.quote(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> shape(inner.getExpression());
            case BinaryTree both -> shape(both.getLeftOperand()) + shape(both.getRightOperand());
            case ConditionalExpressionTree either -> "(?:" + shape(either.getTrueExpression()) + "|" + shape(either.getFalseExpression()) + ")";
            default -> ANYTHING;
        };
    }
}
