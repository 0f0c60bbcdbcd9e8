package health.attune.fuzz.parsers;

import health.attune.pages.Words;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's own words, as its pages and programs say them. */
final class Wording {

    private Wording() {}

    static Words english() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/imports", "messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return new Words(Locale.US, messages);
    }
}
