package edgeos.ui.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of window and charts as the compiler reads them: which words they ask bundles for, and which they hold themselves. Read once. */
final class WordSources {
    static final Path ROOT = Path.of("src", "main", "java");
    /** What has words: the window, and the charts that it and reports show. */
    private static final List<String> ROOMS = List.of("edgeos/ui", "edgeos/charts");
    /** What bundles are asked by, and who asks one for others. */
    private static final Set<String> ASKERS = Set.of("Texts", "Wording");
    private static final Map<String, String> FOR_OTHERS = Map.of("ChartWords", "edgeos.charts.figure");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /**
     * Words that are asked for.
     *
     * @param where the file, and the line in it
     * @param room the package whose bundle is asked
     * @param keys which keys it may be; empty if the source does not say
     * @param values how many values are given; -1 if the source does not say
     */
    record Use(String where, String room, List<Pattern> keys, int values) {
        /** True if this may be what it asks for. */
        boolean asksFor(String key) {
            return keys.stream().anyMatch(each -> each.matcher(key).matches());
        }

        /** True if the source holds the whole of it. */
        boolean names(String key) {
            return keys.stream().anyMatch(each -> each.pattern().equals(Pattern.quote(key)));
        }
    }

    /**
     * A text that a source holds itself.
     *
     * @param room the package it is in
     * @param in what it is handed to: the name of a method or class, as in {@code setText}; empty for none
     * @param within all that it is within, from the inside out
     */
    record Loose(String where, String room, String text, String in, List<String> within) { }

    private static final List<Use> USES = new ArrayList<>();
    private static final List<Loose> LOOSE = new ArrayList<>();
    private static final Map<String, Set<String>> TEXTS_OF_ROOMS = new HashMap<>();
    private static final Map<String, Set<String>> ASKING = new HashMap<>();

    static {
        try (StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> read = ROOMS.stream().flatMap(room -> sources(ROOT.resolve(room)).stream()).toList();
            var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(read));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> new Reader(unit, positions).scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordSources() { }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words that are asked for. */
    static List<Use> uses() {
        return USES;
    }

    /** All texts that stand in sources. */
    static List<Loose> loose() {
        return LOOSE;
    }

    /** True if a key, or its beginning up to a point, stands as a text of its own in a source of a room that asks this one: it is handed on to whoever asks, or others are put behind it. */
    static boolean isNamed(String room, String key) {
        return ASKING.getOrDefault(room, Set.of()).stream().map(asking -> TEXTS_OF_ROOMS.getOrDefault(asking, Set.of()))
                .anyMatch(texts -> texts.contains(key) || IntStream.range(1, key.length()).filter(at -> key.charAt(at - 1) == '.').anyMatch(at -> texts.contains(key.substring(0, at))));
    }

    /** Reads one source. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String room;
        private final Map<String, String> bundles = new HashMap<>();
        private final Map<String, String> imports = new HashMap<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            room = String.valueOf(unit.getPackageName());
            for (ImportTree each : unit.getImports()) {
                String name = each.getQualifiedIdentifier().toString();
                imports.put(name.substring(name.lastIndexOf('.') + 1), name.substring(0, name.lastIndexOf('.')));
            }
            FOR_OTHERS.forEach(this::asks);
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void nothing) {
                    roomOf(variable.getInitializer()).ifPresent(found -> asks(variable.getName().toString(), found));
                    return super.visitVariable(variable, nothing);
                }
            }.scan(unit, null);
        }

        private void asks(String by, String bundle) {
            bundles.put(by, bundle);
            ASKING.computeIfAbsent(bundle, _ -> new HashSet<>()).add(room);
        }

        /** Of {@code Texts.of(X.class)}: the room of X. */
        private Optional<String> roomOf(ExpressionTree tree) {
            if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("of")
                    && SourceNames.of(select.getExpression()).filter(ASKERS::contains).isPresent() && call.getArguments().getFirst() instanceof MemberSelectTree of) {
                return Optional.of(imports.getOrDefault(of.getExpression().toString(), room));
            }
            return Optional.empty();
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("get")) {
                Optional<String> bundle = select.getExpression() instanceof IdentifierTree name ? Optional.ofNullable(bundles.get(name.toString())) : roomOf(select.getExpression());
                bundle.ifPresent(found -> USES.add(new Use(where(call), found, keys(call.getArguments().getFirst()), values(call.getArguments()))));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && LETTERS.matcher(text).find()) {
                TEXTS_OF_ROOMS.computeIfAbsent(room, _ -> new HashSet<>()).add(text);
                List<String> within = new ArrayList<>();
                for (TreePath path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
                    SourceNames.called(path.getLeaf()).ifPresent(within::add);
                }
                LOOSE.add(new Loose(where(literal), room, text, SourceNames.receiver(getCurrentPath()), within));
            }
            return super.visitLiteral(literal, nothing);
        }

        /** A single value that is a name may be an array of them. */
        private static int values(List<? extends ExpressionTree> arguments) {
            return arguments.size() == 2 && arguments.get(1) instanceof IdentifierTree name && name.toString().equals("values") ? -1 : arguments.size() - 1;
        }

        private static List<Pattern> keys(ExpressionTree key) {
            return switch (key) {
                case ParenthesizedTree inner -> keys(inner.getExpression());
                case ConditionalExpressionTree either -> Stream.concat(keys(either.getTrueExpression()).stream(), keys(either.getFalseExpression()).stream()).toList();
                case LiteralTree _ -> List.of(Pattern.compile(SourceNames.shape(key)));
                default -> SourceNames.shape(key).equals(SourceNames.ANYTHING) ? List.of() : List.of(Pattern.compile(SourceNames.shape(key)));
            };
        }

        private String where(Tree tree) {
            return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
