package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How long things may grow. What is over its budget today stands by name in {@code house/over-budget.txt}, with its
 * size; that list may only shrink: a new name, a larger size, and a name that is no longer needed all fail.
 */
class BudgetTest {
    private static final int FILE_LINES = 250;
    private static final int FUNCTION_LINES = 25;
    private static final int PARAMETERS = 4;
    private static final int TEMPLATE_LINES = 100;
    private static final int FILES_IN_A_PACKAGE = 20;
    private static final int LINE_LENGTH = 120;
    private static final int STYLE_LINES = 400;

    @Test
    void nothingOutgrowsItsBudget() throws IOException {
        var over = new TreeMap<String, Long>();
        measureFiles(over);
        measureFunctions(over);
        measureTemplates(over);
        assertThat(over).isEqualTo(listed());
    }

    private static void measureFiles(Map<String, Long> over) throws IOException {
        var inPackage = new TreeMap<String, Long>();
        for (var file : JavaSources.all()) {
            var lines = Files.readAllLines(file);
            note(over, "lines " + JavaSources.name(file), lines.size(), FILE_LINES);
            note(over, "width " + JavaSources.name(file), longest(file), LINE_LENGTH);
            inPackage.merge(JavaSources.name(file.getParent()), 1L, Long::sum);
        }
        inPackage.forEach((folder, files) -> note(over, "files " + folder, files, FILES_IN_A_PACKAGE));
    }

    private static void measureFunctions(Map<String, Long> over) throws IOException {
        for (var function : JavaSources.functions(JavaSources.all())) {
            note(over, "function " + function.address(), function.lines(), FUNCTION_LINES);
            if (!function.name().equals("<init>"))
                note(over, "parameters " + function.address(), function.parameters(), PARAMETERS);
        }
    }

    private static void measureTemplates(Map<String, Long> over) throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var file : templates.filter(Files::isRegularFile).sorted().toList())
                note(over, "template " + file, Files.readAllLines(file).size(), TEMPLATE_LINES);
        }
        var style = Path.of("src/main/resources/static/attune.css");
        note(over, "style " + style, Files.readAllLines(style).size(), STYLE_LINES);
    }

    private static void note(Map<String, Long> over, String name, long size, int budget) {
        if (size > budget) over.merge(name, size, Math::max);
    }

    private static long longest(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.mapToLong(String::length).max().orElse(0);
        }
    }

    private static Map<String, Long> listed() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/house/over-budget.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+=\\s+", 2))
                    .collect(Collectors.toMap(
                            part -> part[0], part -> Long.parseLong(part[1]), (one, other) -> other, TreeMap::new));
        }
    }
}
