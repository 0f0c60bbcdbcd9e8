package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No template has scripts or styles of its own, a form without its token, or one that a browser judges. */
class TemplatesTest {
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|\\son[a-z]+=\"|<style|<script(?![^>]*(\\ssrc=|type=\"application/json\"))|javascript:|hx-on");
    private static final Pattern POST_FORM =
            Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS = Pattern.compile(
            "<input(?![^>]*type=\"hidden\")|<textarea|<select|@template\\.(?!layout\\.(csrf|fault)\\()");

    @Test
    void noTemplateHasAScriptOrStyleOfItsOwn() throws IOException {
        var strays = new TreeSet<String>();
        for (var template : templates())
            if (INLINE.matcher(Files.readString(template)).find()) strays.add(template.toString());
        assertThat(strays).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() throws IOException {
        var strays = new TreeSet<String>();
        for (var template : templates()) {
            var forms = POST_FORM.matcher(Files.readString(template));
            while (forms.find()) if (!forms.group().contains("csrf")) strays.add(template + ": " + forms.group());
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void aFormThatAsksForSomethingIsJudgedByUsInTheLanguageOfThePage() throws IOException {
        var strays = new TreeSet<String>();
        for (var template : templates()) {
            var forms = POST_FORM.matcher(Files.readString(template));
            while (forms.find())
                if (ASKS.matcher(forms.group()).find() && !forms.group().contains(" novalidate>"))
                    strays.add(template + ": " + forms.group());
        }
        assertThat(strays).isEmpty();
    }

    private static Iterable<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
