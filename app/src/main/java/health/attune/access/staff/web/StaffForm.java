package health.attune.access.staff.web;

import health.attune.access.Administration.Reach;
import health.attune.pages.Faults;
import health.attune.pages.Words;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to invite a member of staff.
 *
 * @param organization to which the account is to belong; null for the network, or where there is no choice
 */
public record StaffForm(String login, String name, @Nullable UUID organization) {
    private static final int LONGEST = 200;

    public StaffForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
    }

    /** The organization that was chosen, or the only one there is. */
    @Nullable
    UUID organization(Reach reach) {
        boolean oneOnly = organization == null && !reach.isSeveral();
        return oneOnly ? reach.organizations().stream().findFirst().orElse(null) : organization;
    }

    Faults faults(Words words) {
        var faults = new Faults(words);
        if (name.isBlank()) faults.add("name", "access.name.missing");
        if (name.length() > LONGEST) faults.add("name", "access.name.length");
        if (login.strip().length() < 4 || login.length() > LONGEST) faults.add("login", "access.login.length");
        return faults;
    }
}
