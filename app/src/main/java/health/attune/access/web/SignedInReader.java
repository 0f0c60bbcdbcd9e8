package health.attune.access.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.SignedIn;
import health.attune.access.guard.Routes;
import health.attune.access.signin.OwnAccount;
import health.attune.pages.Frame;
import health.attune.pages.Reader;
import health.attune.pages.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells pages who reads them. */
@Component
class SignedInReader implements Reader {
    private final Accounts accounts;
    private final Routes routes;
    private final OwnAccount own;

    SignedInReader(Accounts accounts, Routes routes, OwnAccount own) {
        this.accounts = accounts;
        this.routes = routes;
        this.own = own;
    }

    @Override
    public Frame.@Nullable Viewer viewer(Words words) {
        var who = SignedIn.orNull();
        return who == null ? null : new Frame.Viewer(who.name(), who.isStaff(), role(who), accounts.isTold(who));
    }

    @Override
    public void choose(String language) {
        var who = SignedIn.orNull();
        if (who != null && who.hasAccount()) own.speak(who, language);
    }

    @Override
    public boolean mayOpen(String address) {
        var who = SignedIn.orNull();
        var route = routes.find("GET", address);
        if (who == null || route == null) return false;
        return route.admits(who, route.asksForRoles() && who.isStaff() ? accounts.rolesOf(who.id()) : Set.of());
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
