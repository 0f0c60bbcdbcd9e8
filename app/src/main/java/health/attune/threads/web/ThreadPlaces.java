package health.attune.threads.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.PersonPlace;
import health.attune.threads.Threads;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ThreadPlaces {

    @Bean
    @Order(38)
    PersonPlace threadPlace(Threads threads) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> threads.mayRead(who, personId))
                .map(who -> PersonPlace.Shelf.TEAM.stop("/people/" + personId + "/thread", "threads.place", "message"));
    }

    @Bean
    @Order(46)
    PersonPlace weekPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who -> PersonPlace.Shelf.PLANS.stop(
                        "/people/" + personId + "/week", "threads.week.place", "calendar-week"));
    }
}
