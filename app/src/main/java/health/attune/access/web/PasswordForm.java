package health.attune.access.web;

import health.attune.pages.Faults;
import java.util.Objects;

record PasswordForm(String present, String next, String repeated) {
    private static final String MISSING = "pages.fault.missing";

    PasswordForm {
        present = Objects.requireNonNullElse(present, "");
        next = Objects.requireNonNullElse(next, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    /** Each field that is empty is named, not only the first. */
    void addMissing(Faults faults) {
        if (present.isEmpty()) faults.add("present", MISSING);
        if (next.isEmpty()) faults.add("next", MISSING);
        if (repeated.isEmpty()) faults.add("repeated", MISSING);
    }
}
