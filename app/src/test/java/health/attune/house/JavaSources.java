package health.attune.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The Java files of the whole project as the compiler reads them. */
final class JavaSources {
    private static final Path PROJECT = Path.of("..");

    private JavaSources() {}

    /** Every Java file of ours, tests included, by its path from the top; beside them files come and go. */
    static List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        try (var modules = Files.list(PROJECT)) {
            for (var sources : modules.map(module -> module.resolve("src")).toList()) addAll(sources, all);
        }
        return all.stream().sorted().toList();
    }

    private static void addAll(Path sources, List<Path> all) throws IOException {
        if (!Files.isDirectory(sources)) return;
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
    }

    static String name(Path file) {
        return PROJECT.relativize(file).toString();
    }

    /** The functions of those files, each with its length in lines and its count of parameters. */
    static List<Function> functions(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<Function>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) new FunctionScanner(unit, positions, found).scan(unit, null);
        }
        return found;
    }

    record Function(String file, String name, long lines, int parameters) {
        String address() {
            return file + "#" + name;
        }
    }

    private static final class FunctionScanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final com.sun.source.util.SourcePositions positions;
        private final List<Function> found;

        FunctionScanner(CompilationUnitTree unit, com.sun.source.util.SourcePositions positions, List<Function> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
                Tree first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
                long lines =
                        line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, first));
                found.add(new Function(
                        name(Path.of(unit.getSourceFile().toUri()).toAbsolutePath()),
                        method.getName().toString(),
                        lines + 1,
                        method.getParameters().size()));
            }
            return super.visitMethod(method, nothing);
        }

        private static String name(Path file) {
            return PROJECT.toAbsolutePath()
                    .normalize()
                    .relativize(file.normalize())
                    .toString();
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
