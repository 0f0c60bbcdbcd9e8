package health.attune.reviews.web;

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
class ReviewPlaces {

    @Bean
    @Order(16)
    Place reviewPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.CARE.stop("/reviews", "reviews.place", "messages"));
    }

    @Bean
    @Order(45)
    PersonPlace pastReviewsPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> access.may(who, Verb.READ, DataClass.RECORD, personId))
                .map(who -> PersonPlace.Shelf.CARE.stop(
                        who.isStaff() ? "/people/" + personId + "/reviews" : "/me/reviews",
                        "reviews.past",
                        "messages"));
    }
}
