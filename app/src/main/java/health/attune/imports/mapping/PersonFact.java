package health.attune.imports.mapping;

import java.util.Locale;

/** What a table may tell of a person beside their identifier. */
public enum PersonFact {
    /** Family name, comma, given name: {@code Vega, Rosa}. */
    FULL_NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    PREFERRED_NAME,
    PRONOUNS,
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** In whole years on the day of the answers. */
    AGE,
    LANGUAGE,
    PHONE,
    EMAIL;

    public boolean isBirth() {
        return this == BIRTH_DATE || this == BIRTH_YEAR || this == AGE;
    }

    /** Spelled as in a mapping. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
