package edgeos.ui.program;

import edgeos.lab.build.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/** How a line of C looks: words of the language and remarks apart, and what the compiler did not like underlined. */
final class SourceLines implements SyntaxDecorator {
    private static final Pattern WORDS = Pattern.compile("(?<remark>//.*|/\\*.*?(\\*/|$))|(?<text>\"(\\\\.|[^\"\\\\])*\")|(?<directive>^\\s*#\\s*\\w+)"
            + "|\\b(?<word>auto|bool|break|case|char|const|continue|default|do|double|else|enum|extern|false|float|for|goto|if|inline|int|long|return|short"
            + "|signed|sizeof|static|struct|switch|true|typedef|union|unsigned|void|volatile|while|u?int(8|16|32|64)_t|size_t)\\b");
    private final Map<Integer, Boolean> wrong = new HashMap<>();

    /** Marks the lines of these, errors before warnings. */
    void mark(List<Diagnostic> diagnostics) {
        wrong.clear();
        diagnostics.stream().filter(each -> each.line() > 0).forEach(each -> wrong.merge(each.line() - 1, each.isError(), Boolean::logicalOr));
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        String line = model.getPlainText(index);
        RichParagraph.Builder builder = RichParagraph.builder();
        int done = 0;
        Matcher words = WORDS.matcher(line);
        while (words.find()) {
            plain(builder, line.substring(done, words.start()));
            builder.addWithStyleNames(words.group(), style(words));
            done = words.end();
        }
        plain(builder, line.substring(done));
        if (wrong.containsKey(index) && !line.isBlank()) {
            int start = line.length() - line.stripLeading().length();
            builder.addWavyUnderline(start, line.stripTrailing().length() - start, wrong.get(index) ? "source-error" : "source-warning");
        }
        return builder.build();
    }

    private static void plain(RichParagraph.Builder builder, String text) {
        if (!text.isEmpty()) {
            builder.addWithStyleNames(text, "source-plain");
        }
    }

    private static String style(Matcher words) {
        if (words.group("remark") != null) {
            return "source-remark";
        }
        return words.group("text") != null ? "source-text" : "source-word";
    }

    /** Marks stay with their lines; one whose line went away goes, too. A decorator that was just set is told of a change of everything, which is none. */
    @Override
    public void handleChange(CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
        int more = linesAdded - (end.index() - start.index());
        boolean isEdit = charsTop != 0 || charsBottom != 0 || linesAdded != 0;
        if (!isEdit || more == 0) {
            return;
        }
        var moved = new HashMap<Integer, Boolean>();
        wrong.forEach((line, error) -> {
            if (line <= start.index()) {
                moved.put(line, error);
            } else if (line > end.index()) {
                moved.put(line + more, error);
            }
        });
        wrong.clear();
        wrong.putAll(moved);
    }
}
