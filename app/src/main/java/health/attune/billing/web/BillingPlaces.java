package health.attune.billing.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class BillingPlaces {

    @Bean
    @Order(45)
    Place billingPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.PROGRAM.stop("/billing", "billing.place", "receipt"));
    }

    @Bean
    @Order(45)
    PersonPlace personBillingPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who ->
                        PersonPlace.Shelf.RECORD.stop("/people/" + personId + "/billing", "billing.place", "receipt"));
    }
}
