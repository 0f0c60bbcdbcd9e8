package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CaseloadPlaces {

    @Bean
    @Order(15)
    Place caseloadPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.CARE.stop("/caseload", "caseload.place", "list-check"));
    }
}
