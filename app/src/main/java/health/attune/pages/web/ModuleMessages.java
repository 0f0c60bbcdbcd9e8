package health.attune.pages.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of all modules: a key begins with the name of its module, so that no other file has to be looked into. */
final class ModuleMessages extends ResourceBundleMessageSource {
    static final String FOLDER = "messages/";

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var words = getResourceBundle(FOLDER + code.substring(0, Math.max(0, code.indexOf('.'))), locale);
        var format = words == null ? null : getMessageFormat(words, code, locale);
        return format == null ? super.resolveCode(code, locale) : format;
    }
}
