package health.attune.programs;

import java.util.Arrays;
import java.util.Locale;

/** How behavioral health and the rest of care stand to each other at a site; its ways of working follow from it. */
public enum IntegrationModel {
    IN_HOUSE,
    CO_LOCATED,
    FACILITATED_REFERRAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static IntegrationModel ofWord(String word) {
        return Arrays.stream(values())
                .filter(model -> model.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no integration model named " + word + "."));
    }
}
