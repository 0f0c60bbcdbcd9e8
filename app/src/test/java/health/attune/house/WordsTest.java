package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word a page says exists, in English and in Spanish, with the same facts in it. */
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([\\w.-]+)\"[,)]");

    @Test
    void bothLanguagesHaveTheSameKeysAndFacts() throws IOException {
        for (var module : modules()) {
            var english = load(module + ".properties");
            var spanish = load(module + "_es.properties");
            assertThat(spanish.keySet()).as(module).isEqualTo(english.keySet());
            for (var key : english.stringPropertyNames())
                assertThat(facts(spanish.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key)));
        }
    }

    @Test
    void anApostropheIsDoubledSoThatItIsSeen() throws IOException {
        for (var module : modules())
            for (var language : new String[] {".properties", "_es.properties"}) {
                var words = load(module + language);
                for (var key : words.stringPropertyNames())
                    assertThat(words.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            }
    }

    @Test
    void everyWordThatIsSaidExists() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules()) known.addAll(load(module + ".properties").stringPropertyNames());
        var said = new TreeSet<String>();
        for (var tree : new String[] {"src/main/jte", "src/main/java"})
            try (var files = Files.walk(Path.of(tree))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var found = SAID.matcher(Files.readString(file));
                    while (found.find()) said.add(found.group(1));
                }
            }
        assertThat(said).isNotEmpty();
        assertThat(known).containsAll(said);
    }

    private static TreeSet<String> modules() throws IOException {
        var modules = new TreeSet<String>();
        try (var files = Files.list(MESSAGES)) {
            files.map(file -> file.getFileName().toString())
                    .forEach(name -> modules.add(name.replaceAll("(_es)?\\.properties$", "")));
        }
        return modules;
    }

    private static int facts(String sentence) {
        return new MessageFormat(sentence, Locale.US).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            words.load(reader);
        }
        return words;
    }
}
