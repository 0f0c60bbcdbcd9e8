package health.attune.access.staff;

import health.attune.access.Accounts;
import health.attune.access.Administration;
import health.attune.access.Administration.Giving;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.WorkPlaces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what one administrator begins could be confirmed by no other, said before somebody waits for it in vain. */
@Component
public class SecondAdministrators {
    private final Accounts accounts;
    private final Administration administration;
    private final WorkPlaces places;
    private final StaffStore store;

    SecondAdministrators(Accounts accounts, Administration administration, WorkPlaces places, StaffStore store) {
        this.accounts = accounts;
        this.administration = administration;
        this.places = places;
        this.store = store;
    }

    /** The names of the organizations, and of single sites, that nobody but the reader administers. */
    @Transactional(readOnly = true)
    public List<String> missingFor(Principal who) {
        var own = administration.giving(who);
        var missing = new ArrayList<String>();
        places.organizations().forEach((id, name) -> {
            if (own.includes(id, null) && isAlone(who, id, null)) missing.add(name);
        });
        for (var place : places.all()) {
            boolean onlyThere =
                    own.includes(place.organizationId(), place.siteId()) && !own.includes(place.organizationId(), null);
            if (onlyThere && isAlone(who, place.organizationId(), place.siteId())) missing.add(place.site());
        }
        return List.copyOf(missing);
    }

    private boolean isAlone(Principal who, UUID organizationId, @Nullable UUID siteId) {
        var above = accounts.heldFor(Role.SYSTEM_ADMINISTRATOR, organizationId);
        var there = siteId == null ? List.<Accounts.Held>of() : accounts.heldAt(siteId);
        var others = Stream.concat(above.stream(), there.stream())
                .filter(held -> held.role().equals(Role.SYSTEM_ADMINISTRATOR.word()))
                .filter(held -> !held.accountId().equals(who.id()))
                .toList();
        return !new Giving(others).includes(organizationId, siteId);
    }

    /** How many organizations have fewer than two. */
    int organizationsWithout() {
        return store.organizationsWithoutSecond();
    }

    @Configuration(proxyBeanMethods = false)
    static class Figures {

        @Bean
        MeterBinder secondAdministratorMeter(SecondAdministrators seconds) {
            return registry -> Gauge.builder(
                            "attune.administrators.alone", seconds, SecondAdministrators::organizationsWithout)
                    .description("organizations in which nobody could be the second to confirm what needs two")
                    .register(registry);
        }
    }
}
