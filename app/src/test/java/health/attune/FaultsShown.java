package health.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * What every page with faults that a test meets must keep to: its summary leads to each field that needs another look,
 * and calls it by its name before the sentence that stands beside it.
 */
public final class FaultsShown implements MockMvcBuilderCustomizer {
    private static final Pattern SUMMARY = Pattern.compile("id=\"faults\".*?</div>", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("<a class=\"alert-link\" href=\"#([^\"]+)\">([^<]*)</a>");
    private static final Pattern BESIDE = Pattern.compile(" id=\"([^\"]+)-fault\">([^<]*)<");

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> web) {
        web.alwaysDo(result -> check(result.getResponse().getContentAsString(StandardCharsets.UTF_8)));
    }

    static void check(String page) {
        var summary = SUMMARY.matcher(page);
        if (!summary.find()) return;
        var lines = found(LINE, summary.group());
        var beside = found(BESIDE, page);
        assertThat(lines.keySet()).as("where the summary leads to").isEqualTo(beside.keySet());
        lines.forEach((field, line) -> {
            assertThat(page).as("where the summary leads to").contains(" id=\"" + field + "\"");
            assertThat(line).as("what the summary says of " + field).endsWith(" " + beside.get(field));
        });
    }

    private static Map<String, String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }
}
