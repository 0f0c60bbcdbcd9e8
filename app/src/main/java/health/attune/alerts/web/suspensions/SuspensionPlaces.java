package health.attune.alerts.web.suspensions;

import health.attune.alerts.suspensions.Suspensions;
import health.attune.pages.Fragment;
import health.attune.people.sections.HomeSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where a clinical leader meets what waits for a second one: on their first page, behind the alerts. */
@Configuration(proxyBeanMethods = false)
class SuspensionPlaces {

    @Bean
    @Order(12)
    HomeSection suspensionsAwaited(Suspensions suspensions, SuspensionWords says) {
        return who -> {
            var awaited = suspensions.awaiting(who);
            if (awaited.isEmpty()) return Optional.empty();
            return Optional.of(
                    new Fragment("alerts/awaited", Map.of("awaited", new AwaitedSuspensions(who, awaited, says))));
        };
    }
}
