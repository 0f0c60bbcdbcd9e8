package health.attune.questionnaires.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class InstrumentPlaces {

    @Bean
    @Order(60)
    Place instrumentsPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.PROGRAM.stop("/instruments", "questionnaires.place", "clipboard-list"));
    }
}
