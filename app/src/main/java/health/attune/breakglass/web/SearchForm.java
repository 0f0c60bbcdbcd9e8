package health.attune.breakglass.web;

import health.attune.pages.forms.Typed;
import health.attune.people.ExactSearch.Exactly;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom somebody names: by name and birth date, or by an identifier. */
public record SearchForm(
        @Nullable String name,
        @Nullable String bornOn,
        @Nullable String identifier) {
    static final SearchForm EMPTY = new SearchForm(null, null, null);
    private static final int LONGEST = 200;

    Exactly read(Typed typed) {
        var number = typed.text("identifier", identifier, LONGEST);
        if (number != null) return new Exactly(null, null, number);
        var called = typed.needed("name", name, LONGEST);
        LocalDate day = typed.day("bornOn", bornOn);
        if (day == null) typed.faults().add("bornOn", "pages.fault.missing");
        return new Exactly(called, day, null);
    }

    public String nameTyped() {
        return name == null ? "" : name;
    }

    public String bornOnTyped() {
        return bornOn == null ? "" : bornOn;
    }

    public String identifierTyped() {
        return identifier == null ? "" : identifier;
    }
}
