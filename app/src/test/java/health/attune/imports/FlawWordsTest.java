package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every flaw that the reading can find has its sentence, and no sentence is left over. */
class FlawWordsTest {
    private static final Pattern NAMED =
            Pattern.compile("(?:Flaw\\.of\\(|\\.refuse\\([\\w.()]+, )\"([a-z]+(?:-[a-z]+)*)\"");
    /** Those whose key is the field of the mapping, or chosen among several. */
    private static final List<String> CHOSEN = List.of(
            "age",
            "before-birth",
            "birth-date",
            "birth-year",
            "contact-mode",
            "email",
            "full-name",
            "language",
            "name",
            "outcome",
            "phone",
            "sex",
            "too-long");

    @Test
    void everyFlawHasItsSentenceAndEverySentenceItsFlaw() throws IOException {
        var named = new TreeSet<>(CHOSEN);
        try (var files = Files.walk(Path.of("src/main/java/health/attune/imports"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = NAMED.matcher(Files.readString(file));
                while (found.find()) named.add(found.group(1));
            }
        }
        assertThat(told()).isEqualTo(named);
    }

    private static TreeSet<String> told() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/imports.properties"))) {
            words.load(reader);
        }
        var told = new TreeSet<String>();
        for (var key : words.stringPropertyNames())
            if (key.startsWith("imports.flaw.")) told.add(key.substring("imports.flaw.".length()));
        return told;
    }
}
