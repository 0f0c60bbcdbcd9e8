package health.attune.appointments.web;

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
class AppointmentPlaces {

    @Bean
    @Order(17)
    Place calendarPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.DAY.stop("/calendar", "appointments.calendar", "calendar"));
    }

    /** The person's own. */
    @Bean
    @Order(16)
    Place ownAppointmentsPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> who.kind() == Principal.Kind.PERSON)
                .map(who -> Place.Shelf.OWN.stop("/me/appointments", "appointments.own", "calendar"));
    }

    @Bean
    @Order(42)
    PersonPlace appointmentsPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who -> PersonPlace.Shelf.PLANS.stop(
                        "/people/" + personId + "/appointments", "appointments.place", "calendar-event"));
    }
}
