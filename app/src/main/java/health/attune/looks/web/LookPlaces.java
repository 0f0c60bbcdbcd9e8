package health.attune.looks.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class LookPlaces {

    @Bean
    @Order(85)
    Place looksPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> who.kind() == Principal.Kind.PERSON)
                .map(who -> Place.Shelf.OWN.stop("/me/looks", "looks.place", "eye"));
    }
}
