package health.attune.questionnaires.web;

import health.attune.pages.forms.Typed;
import org.jspecify.annotations.Nullable;

/** Fields that can't be left empty: the summary on top says which, not only that one is. */
final class Needed {

    private Needed() {}

    static String text(String field, @Nullable String value, int longest, Typed typed) {
        if (value == null || value.isBlank()) typed.faults().add(field, "questionnaires.missing-field." + field);
        return typed.needed(field, value, longest);
    }
}
