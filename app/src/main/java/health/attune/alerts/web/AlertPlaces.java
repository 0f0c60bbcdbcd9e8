package health.attune.alerts.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.alerts.Alerts;
import health.attune.alerts.OwnAlerts;
import health.attune.pages.Fragment;
import health.attune.pages.Place;
import health.attune.people.sections.HomeSection;
import health.attune.people.sections.OwnSection;
import health.attune.people.sections.PersonSection;
import health.attune.questionnaires.Questionnaires;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where staff meet alerts: in the navigation, and before all else on their first page and on the person's. */
@Configuration(proxyBeanMethods = false)
class AlertPlaces {
    @Bean
    @Order(10)
    Place alertsPlace(Alerts alerts) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.DAY
                        .stop("/alerts", "alerts.title", "bell-ringing")
                        .withWaiting(alerts.waiting(who)));
    }

    /** The words are made where the fragment is shown, in the language of the page. */
    @Bean
    @Order(10)
    HomeSection alertsFirst(Alerts alerts, Questionnaires questionnaires) {
        return new HomeSection() {
            @Override
            public Optional<Fragment> forReader(Principal who) {
                var mine = alerts.mineWaiting(who);
                if (mine.isEmpty()) return Optional.empty();
                var waiting = new WaitingAlerts(mine, questionnaires, alerts.now());
                return Optional.of(new Fragment("alerts/home", Map.of("waiting", waiting)));
            }

            @Override
            public boolean isListed() {
                return true;
            }
        };
    }

    /** Whoever may see an alert meets it on the page of the person whom it is about. */
    @Bean
    @Order(10)
    PersonSection openAlerts(Alerts alerts, Questionnaires questionnaires) {
        return (who, personId) -> {
            var open = alerts.openAbout(who, personId);
            if (open.isEmpty()) return Optional.empty();
            var waiting = new WaitingAlerts(open, questionnaires, alerts.now());
            return Optional.of(new Fragment("alerts/about", Map.of("open", waiting)));
        };
    }

    /** Before anything else that a person is told. */
    @Bean
    @Order(5)
    OwnSection promise(OwnAlerts ownAlerts) {
        return ownAlerts::promise;
    }
}
