package health.attune.access.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.SignedIn;
import health.attune.pages.Frame;
import health.attune.pages.Reader;
import health.attune.pages.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells pages who reads them. */
@Component
class SignedInReader implements Reader {
    private final Accounts accounts;

    SignedInReader(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Frame.@Nullable Viewer viewer(Words words) {
        var who = SignedIn.orNull();
        return who == null ? null : new Frame.Viewer(who.name(), who.isStaff(), role(who));
    }

    private String role(Principal who) {
        var kind = "access.kind." + who.kind().name().toLowerCase(Locale.ROOT);
        if (!who.isStaff()) return kind;
        return accounts.rolesOf(who.id()).stream()
                .sorted()
                .findFirst()
                .map(Role::key)
                .orElse(kind);
    }
}
