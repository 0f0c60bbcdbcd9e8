package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we say of ourselves under {@code docs/security}: complete, and of things that exist. */
class AsvsTest {
    private static final Path SECURITY = Path.of("../docs/security");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| (.+) \\| (.+) \\| (.*) \\|");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b(?!\\.\\d)");
    private static final Set<String> STATES = Set.of("met", "partly", "open", "n/a");

    private record Requirement(String page, String id, String level, String asks, String state, String where) {}

    @Test
    void everyRequirementOfLevelsOneAndTwoIsAssessedOnce() throws IOException {
        var assessed = assessed().stream()
                .map(one -> one.level() + " " + one.id())
                .sorted()
                .toList();
        assertThat(assessed).isEqualTo(asked());
    }

    @Test
    void eachHasAStateAndSaysWhereOrWhy() throws IOException {
        assertThat(assessed()).allSatisfy(one -> {
            assertThat(STATES).contains(one.state());
            assertThat(one.asks()).isNotBlank();
            assertThat(one.where()).isNotBlank();
        });
    }

    @Test
    void whatIsNotMetStandsOnTheListAndNothingElseDoes() throws IOException {
        var index = Files.readString(SECURITY.resolve("asvs.md"));
        var list = index.substring(index.indexOf("## What is not met"), index.indexOf("## Where the requirements"));
        var named = NUMBER.matcher(list)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
        assertThat(named)
                .isEqualTo(assessed().stream()
                        .filter(one -> Set.of("partly", "open").contains(one.state()))
                        .map(Requirement::id)
                        .sorted()
                        .toList());
    }

    @Test
    void theCountsAreThoseOfThePages() throws IOException {
        var index = Files.readString(SECURITY.resolve("asvs.md"));
        var byPage = assessed().stream().collect(Collectors.groupingBy(Requirement::page, TreeMap::new, counts()));
        byPage.forEach((page, states) -> assertThat(index)
                .containsPattern("\\Q](" + page + ")\\E \\| V[^|]+ \\| "
                        + Stream.of("met", "partly", "open", "n/a")
                                .map(state -> states.getOrDefault(state, 0L).toString())
                                .collect(Collectors.joining(" \\| "))
                        + " \\|"));
    }

    @Test
    void whateverIsNamedExists() throws IOException {
        var project = new NamedThings(Path.of(".."));
        var strays = new TreeSet<String>();
        for (var page : pages())
            for (var name : NamedThings.in(Files.readString(page)))
                if (!project.has(name)) strays.add(page.getFileName() + ": " + name);
        assertThat(strays).isEmpty();
    }

    @Test
    void aNameThatIsNoneIsFound() throws IOException {
        var project = new NamedThings(Path.of(".."));
        assertThat(List.of("AsvsTest", "AsvsTest.aNameThatIsNoneIsFound", "access.Access", "application.yaml"))
                .allMatch(project::has);
        assertThat(List.of("NoSuchTest", "AsvsTest.noSuchTest", "people.Access", "access/none.csv", "/no/address"))
                .noneMatch(project::has);
        assertThat(List.of("ATTUNE_NO_SETTING", "../no/such/page.md")).noneMatch(project::has);
    }

    private static java.util.stream.Collector<Requirement, ?, Map<String, Long>> counts() {
        return Collectors.groupingBy(Requirement::state, Collectors.counting());
    }

    private static List<String> asked() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/house/asvs-5.0.0.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .flatMap(words -> Stream.of(words).skip(1).map(id -> words[0] + " " + id))
                    .sorted()
                    .toList();
        }
    }

    private static List<Requirement> assessed() throws IOException {
        var found = new ArrayList<Requirement>();
        for (var page : pages())
            for (var line : Files.readAllLines(page)) {
                var row = ROW.matcher(line);
                if (!row.matches()) continue;
                var name = page.getFileName().toString();
                found.add(new Requirement(name, row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)));
            }
        return found;
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(SECURITY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
