package health.attune.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page of documentation can name in code type, and whether the project has it. */
final class NamedThings {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`|\\]\\((?!https?:)([^)#]+)");
    private static final Pattern TYPE = Pattern.compile("((?:[a-z]+\\.)*)([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?");
    private static final Pattern FILE = Pattern.compile("[\\w./*-]+\\.(csv|md|txt|yaml|xml|js|jte)");
    private static final Pattern SETTING = Pattern.compile("ATTUNE_[A-Z_]+");

    private final Path top;
    private final TreeMap<String, String> sources = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private final String settings;

    NamedThings(Path top) throws IOException {
        this.top = top;
        this.settings = Files.readString(top.resolve("docs/howto/configure.md"));
        for (var folder : new String[] {"app/src", "instruments/src", "simulator/src", "docs"})
            try (var found = Files.walk(top.resolve(folder))) {
                for (var file : found.filter(Files::isRegularFile).toList()) add(file);
            }
        try (var found = Files.list(top)) {
            for (var file : found.filter(Files::isRegularFile).toList()) add(file);
        }
    }

    /** Everything in code type and every page that is linked to. */
    static List<String> in(String page) {
        return NAME.matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** Whether it exists; what is none of the kinds that can be looked up is let through. */
    boolean has(String name) {
        if (SETTING.matcher(name).matches()) return settings.contains("`" + name + "`");
        if (name.startsWith("/")) return isAddress(name);
        if (FILE.matcher(name).matches()) return isFile(name);
        var type = TYPE.matcher(name);
        if (!type.matches()) return true;
        var file = "/" + type.group(1).replace('.', '/') + type.group(2) + ".java";
        return sources.entrySet().stream()
                .filter(source -> source.getKey().endsWith(file))
                .anyMatch(source -> type.group(3) == null || source.getValue().contains(" " + type.group(3) + "("));
    }

    private boolean isFile(String name) {
        if (name.startsWith(".."))
            return Files.exists(top.resolve("docs/security").resolve(name));
        var ending = Pattern.compile(".*/" + Pattern.quote(name).replace("*", "\\E[^/]*\\Q"));
        return files.stream().anyMatch(file -> ending.matcher(file).matches());
    }

    private boolean isAddress(String name) {
        if (Stream.of("/livez", "/readyz").anyMatch(name::equals)) return true;
        return sources.entrySet().stream()
                .filter(source -> source.getKey().contains("/access/routes/"))
                .anyMatch(source -> source.getValue().contains("," + name + ","));
    }

    private void add(Path file) throws IOException {
        var name = "/" + top.relativize(file).toString().replace('\\', '/');
        files.add(name);
        if (name.endsWith(".java") || name.contains("/access/routes/")) sources.put(name, Files.readString(file));
    }
}
