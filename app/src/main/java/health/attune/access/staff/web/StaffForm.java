package health.attune.access.staff.web;

import health.attune.pages.Faults;
import health.attune.pages.Words;
import java.util.Objects;

/** What is typed to invite a member of staff. */
public record StaffForm(String login, String name) {
    private static final int LONGEST = 200;

    public StaffForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
    }

    Faults faults(Words words) {
        var faults = new Faults(words);
        if (name.isBlank() || name.length() > LONGEST) faults.add("name", "access.name.length");
        if (login.strip().length() < 4 || login.length() > LONGEST) faults.add("login", "access.login.length");
        return faults;
    }
}
