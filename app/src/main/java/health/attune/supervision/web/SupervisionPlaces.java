package health.attune.supervision.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class SupervisionPlaces {

    /** For all of staff: who supervises nobody finds their own week there. */
    @Bean
    @Order(59)
    Place supervisionPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.TEAM.stop("/supervision", "supervision.place", "plant"));
    }
}
