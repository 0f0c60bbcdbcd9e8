package health.attune.imports.web;

import health.attune.access.Accounts;
import health.attune.access.Routes;
import health.attune.access.SignedIn;
import health.attune.pages.Frame;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of imports in the navigation of those whom its address admits. */
@Component
@Order(90)
class ImportsPlace implements Place {
    private static final String HREF = "/imports";

    private final Routes routes;
    private final Accounts accounts;

    ImportsPlace(Routes routes, Accounts accounts) {
        this.routes = routes;
        this.accounts = accounts;
    }

    @Override
    public Optional<Frame.Stop> forThisReader() {
        var who = SignedIn.orNull();
        var route = routes.find("GET", HREF);
        if (who == null || !who.isStaff() || route == null) return Optional.empty();
        if (!route.admits(who, accounts.rolesOf(who.id()))) return Optional.empty();
        return Optional.of(new Frame.Stop(HREF, "imports.place", "file-import", 0));
    }
}
