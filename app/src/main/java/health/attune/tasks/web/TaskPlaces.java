package health.attune.tasks.web;

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
class TaskPlaces {

    @Bean
    @Order(18)
    Place tasksPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.DAY.stop("/tasks", "tasks.place", "checkbox"));
    }

    @Bean
    @Order(45)
    PersonPlace personTasksPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who -> PersonPlace.Shelf.PLANS.stop("/people/" + personId + "/tasks", "tasks.place", "checkbox"));
    }
}
